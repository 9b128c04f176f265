-- How a relief is paid out: one instalment, or several after one approval; together they are its amount.
CREATE TABLE relief_instalment (
    county_code   int    NOT NULL,
    township_code int    NOT NULL,
    relief_id     uuid   NOT NULL,
    number        int    NOT NULL,
    due_on        date   NOT NULL,
    amount_fen    bigint NOT NULL,
    paid_on       date,
    paid_by       text,
    paid_name     text,
    reference     text,
    CONSTRAINT relief_instalment_pkey PRIMARY KEY (county_code, relief_id, number),
    CONSTRAINT relief_instalment_relief_fkey FOREIGN KEY (county_code, relief_id) REFERENCES temporary_relief (county_code, id),
    CONSTRAINT relief_instalment_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT relief_instalment_amount_check CHECK (amount_fen > 0 AND number > 0),
    CONSTRAINT relief_instalment_paid_check CHECK ((paid_on IS NULL) = (paid_by IS NULL) AND (paid_on IS NULL) = (paid_name IS NULL))
);

ALTER TABLE relief_instalment ENABLE ROW LEVEL SECURITY;
ALTER TABLE relief_instalment FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON relief_instalment
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE DELETE, TRUNCATE ON relief_instalment FROM ${app_role};
