-- Each printing of a letter.
CREATE TABLE letter_print (
    county_code   int         NOT NULL,
    township_code int         NOT NULL,
    id            uuid        NOT NULL,
    letter_id     uuid        NOT NULL,
    printed_by    text        NOT NULL,
    printed_at    timestamptz NOT NULL,
    CONSTRAINT letter_print_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT letter_print_letter_fkey FOREIGN KEY (county_code, letter_id) REFERENCES letter (county_code, id),
    CONSTRAINT letter_print_township_check CHECK (township_code / 1000 = county_code)
);
CREATE INDEX letter_print_letter_idx ON letter_print (county_code, letter_id);

ALTER TABLE letter_print ENABLE ROW LEVEL SECURITY;
ALTER TABLE letter_print FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON letter_print
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE UPDATE, DELETE, TRUNCATE ON letter_print FROM ${app_role};
