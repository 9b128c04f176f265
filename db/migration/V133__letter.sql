-- A letter to a family: issued once by what happened, with its words as they were said, in both languages.
CREATE TABLE letter (
    county_code   int         NOT NULL,
    township_code int         NOT NULL,
    id            uuid        NOT NULL,
    subject_of    uuid        NOT NULL,
    case_number   text        NOT NULL,
    kind          text        NOT NULL,
    serial        int         NOT NULL,
    number        text        NOT NULL,
    issued_on     date        NOT NULL,
    issued_at     timestamptz NOT NULL,
    issued_by     text        NOT NULL,
    issued_name   text        NOT NULL,
    deliver_by    date,
    code          text        NOT NULL,
    words         jsonb       NOT NULL,
    CONSTRAINT letter_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT letter_number_key UNIQUE (county_code, number),
    CONSTRAINT letter_code_key UNIQUE (county_code, code),
    CONSTRAINT letter_serial_key UNIQUE (county_code, subject_of, kind, serial),
    CONSTRAINT letter_kind_check CHECK (kind IN ('RECEIPT', 'SUPPLEMENT', 'DECISION', 'REFUSAL')),
    -- a case is accepted once and decided once
    CONSTRAINT letter_once_check CHECK (kind = 'SUPPLEMENT' OR serial = 1),
    CONSTRAINT letter_township_check CHECK (township_code / 1000 = county_code)
);

ALTER TABLE letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE letter FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON letter
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE UPDATE, DELETE, TRUNCATE ON letter FROM ${app_role};
