-- Which document serves which case, as what and for whom; a link is withdrawn with a reason and never goes.
CREATE TABLE document_link (
    county_code      int         NOT NULL,
    township_code    int         NOT NULL,
    id               uuid        NOT NULL,
    document_id      uuid        NOT NULL,
    subject_of       uuid        NOT NULL,
    case_number      text        NOT NULL,
    type             text        NOT NULL,
    member_ref       text        NOT NULL,
    file_name        text        NOT NULL,
    added_by         text        NOT NULL,
    added_name       text        NOT NULL,
    added_at         timestamptz NOT NULL,
    withdrawn_by     text,
    withdrawn_name   text,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    CONSTRAINT document_link_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT document_link_document_fkey FOREIGN KEY (county_code, document_id) REFERENCES document (county_code, id),
    CONSTRAINT document_link_township_check CHECK (township_code / 1000 = county_code),
    CONSTRAINT document_link_withdrawn_check CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)
        AND (withdrawn_at IS NULL) = (withdrawn_name IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE UNIQUE INDEX document_link_once_idx ON document_link (county_code, subject_of, document_id, type, member_ref)
    WHERE withdrawn_at IS NULL;
CREATE INDEX document_link_case_idx ON document_link (county_code, subject_of);
CREATE INDEX document_link_added_idx ON document_link (county_code, added_by, added_at);

ALTER TABLE document_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_link FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON document_link
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE UPDATE, DELETE, TRUNCATE ON document_link FROM ${app_role};
GRANT UPDATE (withdrawn_by, withdrawn_name, withdrawn_at, withdrawn_reason) ON document_link TO ${app_role};
