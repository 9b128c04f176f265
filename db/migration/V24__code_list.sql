-- Code lists of the standards (GB/T 2261, 4761, 3304, 4658, 26341 …) and of the product, in both languages.
CREATE TABLE code_list (
    list     text NOT NULL,
    code     text NOT NULL,
    zh       text NOT NULL,
    en       text NOT NULL,
    position int  NOT NULL,
    CONSTRAINT code_list_pkey PRIMARY KEY (list, code)
);
REVOKE INSERT, UPDATE, DELETE ON code_list FROM ${app_role};
