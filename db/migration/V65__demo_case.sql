-- Which cases of the demo are built, so that a start that was cut off goes on where it stopped.
CREATE TABLE demo_case (
    county_code int  NOT NULL,
    number      int  NOT NULL,
    goal        text NOT NULL,
    case_number text NOT NULL,
    CONSTRAINT demo_case_pkey PRIMARY KEY (county_code, number),
    CONSTRAINT demo_case_number_key UNIQUE (county_code, case_number)
);

ALTER TABLE demo_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE demo_case FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON demo_case USING (in_scope(county_code)) WITH CHECK (in_scope(county_code));
