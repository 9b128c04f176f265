-- Each printing of a report: its number stands on the paper.
CREATE TABLE verification_print (
    county_code   int         NOT NULL,
    township_code int         NOT NULL,
    id            uuid        NOT NULL,
    report_id     uuid        NOT NULL,
    number        int         NOT NULL,
    printed_by    text        NOT NULL,
    printed_at    timestamptz NOT NULL,
    CONSTRAINT verification_print_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT verification_print_number_key UNIQUE (county_code, report_id, number),
    CONSTRAINT verification_print_report_fkey FOREIGN KEY (county_code, report_id)
        REFERENCES verification_report (county_code, id),
    CONSTRAINT verification_print_township_check CHECK (township_code / 1000 = county_code)
);

ALTER TABLE verification_print ENABLE ROW LEVEL SECURITY;
ALTER TABLE verification_print FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON verification_print
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE UPDATE, DELETE, TRUNCATE ON verification_print FROM ${app_role};
