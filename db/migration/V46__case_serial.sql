-- The last serial number given to a case, by county, programme and year.
CREATE TABLE case_serial (
    county_code int    NOT NULL,
    programme   text   NOT NULL,
    year        int    NOT NULL,
    last        bigint NOT NULL,
    CONSTRAINT case_serial_pkey PRIMARY KEY (county_code, programme, year),
    CONSTRAINT case_serial_last_check CHECK (last BETWEEN 1 AND 9999999)
);

ALTER TABLE case_serial ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_serial FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON case_serial USING (in_scope(county_code)) WITH CHECK (in_scope(county_code));
