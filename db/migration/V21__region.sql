-- Administrative divisions: a code is for ever, its names and parents are dated, and what it became is known.
CREATE TABLE region (
    code      text NOT NULL CONSTRAINT region_pkey PRIMARY KEY,
    level     text NOT NULL CONSTRAINT region_level_check
              CHECK (level IN ('NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
    successor text NULL CONSTRAINT region_successor_fkey REFERENCES region (code)
);

CREATE TABLE region_version (
    code       text NOT NULL CONSTRAINT region_version_region_fkey REFERENCES region (code),
    valid_from date NOT NULL,
    valid_to   date NULL,
    name       text NOT NULL,
    name_en    text NULL,
    parent     text NULL CONSTRAINT region_version_parent_fkey REFERENCES region (code),
    CONSTRAINT region_version_pkey PRIMARY KEY (code, valid_from),
    CONSTRAINT region_version_dates_check CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

REVOKE INSERT, UPDATE, DELETE ON region, region_version FROM ${app_role};
