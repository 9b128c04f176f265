-- Who has no number is known by a temporary key of the county. Once it is found out who it is, the file gets the number, or points to
-- the file that this person has already, here or in another county; nothing of it is deleted.
ALTER TABLE person ADD COLUMN temp_key text;
ALTER TABLE person ADD COLUMN merged_county int;
ALTER TABLE person ADD COLUMN merged_into uuid;
ALTER TABLE person ADD CONSTRAINT person_temp_key_key UNIQUE (county_code, temp_key);
ALTER TABLE person ADD CONSTRAINT person_merged_check CHECK (
    (merged_into IS NULL) = (merged_county IS NULL) AND (merged_into IS NULL OR temp_key IS NOT NULL) AND merged_into <> id);

-- the last serial number given to a temporary key, by county and day
CREATE TABLE temp_key_serial (
    county_code int  NOT NULL,
    day         date NOT NULL,
    last        int  NOT NULL,
    CONSTRAINT temp_key_serial_pkey PRIMARY KEY (county_code, day),
    CONSTRAINT temp_key_serial_last_check CHECK (last BETWEEN 1 AND 9999)
);
ALTER TABLE temp_key_serial ENABLE ROW LEVEL SECURITY;
ALTER TABLE temp_key_serial FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON temp_key_serial USING (in_scope(county_code)) WITH CHECK (in_scope(county_code));
