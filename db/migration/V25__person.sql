-- A person as the register of one county knows them. Number and phone are encrypted; the number is found by its keyed hash.
CREATE TABLE person (
    county_code    int   NOT NULL,
    township_code  int   NOT NULL,
    id             uuid  NOT NULL,
    name           text  NOT NULL,
    birth_date     date  NOT NULL,
    sex            text  NOT NULL CONSTRAINT person_sex_check CHECK (sex IN ('MALE', 'FEMALE')),
    id_hash        bytea NULL CONSTRAINT person_id_hash_check CHECK (octet_length(id_hash) = 32),
    id_cipher      bytea NULL,
    id_masked      text  NULL,
    no_id_reason   text  NULL,
    phone_cipher   bytea NULL,
    phone_masked   text  NULL,
    hukou_code     text  NOT NULL CONSTRAINT person_hukou_fkey REFERENCES region (code),
    habitual_code  text  NOT NULL CONSTRAINT person_habitual_fkey REFERENCES region (code),
    created_at     timestamptz NOT NULL,
    version        int   NOT NULL,
    CONSTRAINT person_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT person_id_hash_key UNIQUE (county_code, id_hash),
    CONSTRAINT person_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT person_number_or_reason_check CHECK ((id_hash IS NULL) = (id_cipher IS NULL)
        AND (id_hash IS NULL) = (id_masked IS NULL) AND (id_hash IS NOT NULL OR no_id_reason IS NOT NULL))
);
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON person USING (in_scope(county_code, township_code)) WITH CHECK (in_scope(county_code, township_code));

-- What a search may begin with: the name and its tails, its pinyin and the initials. In byte order, because only then can
-- a prefix be a range that the index serves under row-level security (LIKE is not leakproof and would not be).
CREATE TABLE person_search_key (
    county_code   int  NOT NULL,
    township_code int  NOT NULL,
    kind          text NOT NULL CONSTRAINT person_search_key_kind_check CHECK (kind IN ('NAME', 'PINYIN', 'INITIALS')),
    key           text COLLATE "C" NOT NULL,
    person_id     uuid NOT NULL,
    CONSTRAINT person_search_key_pkey PRIMARY KEY (county_code, key, kind, person_id),
    CONSTRAINT person_search_key_person_fkey FOREIGN KEY (county_code, person_id) REFERENCES person (county_code, id) ON DELETE CASCADE
);
CREATE INDEX person_search_key_person_idx ON person_search_key (county_code, person_id);
ALTER TABLE person_search_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_search_key FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON person_search_key USING (in_scope(county_code, township_code)) WITH CHECK (in_scope(county_code, township_code));
