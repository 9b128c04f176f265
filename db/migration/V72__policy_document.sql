-- The file of a draft's document, or of its back-pay decision; everybody may fetch it once it is published.
CREATE TABLE policy_document (
    id           uuid        NOT NULL CONSTRAINT policy_document_pkey PRIMARY KEY,
    draft_id     uuid        NOT NULL CONSTRAINT policy_document_draft_fkey REFERENCES policy_draft (id),
    county_from  int         NOT NULL,
    county_to    int         NOT NULL,
    kind         text        NOT NULL,
    file_name    text        NOT NULL,
    content_type text        NOT NULL,
    size         int         NOT NULL,
    content      bytea       NOT NULL,
    uploaded_by  text        NOT NULL,
    uploaded_at  timestamptz NOT NULL,
    published    boolean     NOT NULL DEFAULT false,
    CONSTRAINT policy_document_kind_key UNIQUE (draft_id, kind),
    CONSTRAINT policy_document_kind_check CHECK (kind IN ('BASIS', 'BACK_PAY')),
    CONSTRAINT policy_document_type_check CHECK (content_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    CONSTRAINT policy_document_size_check CHECK (size = octet_length(content) AND size BETWEEN 1 AND 10485760)
);
-- scanned pages do not shrink any further
ALTER TABLE policy_document ALTER COLUMN content SET STORAGE EXTERNAL;

ALTER TABLE policy_document ENABLE ROW LEVEL SECURITY;
ALTER TABLE policy_document FORCE ROW LEVEL SECURITY;
CREATE POLICY published_or_scope ON policy_document FOR SELECT
    USING (published OR (in_scope(county_from) AND in_scope(county_to)));
CREATE POLICY scope_add ON policy_document FOR INSERT TO ${app_role}
    WITH CHECK (NOT published AND in_scope(county_from) AND in_scope(county_to));
CREATE POLICY scope_drop ON policy_document FOR DELETE TO ${app_role}
    USING (NOT published AND in_scope(county_from) AND in_scope(county_to));
CREATE POLICY keeper ON policy_document FOR UPDATE TO CURRENT_USER
    USING (in_scope(county_from) AND in_scope(county_to)) WITH CHECK (in_scope(county_from) AND in_scope(county_to));
REVOKE UPDATE, TRUNCATE ON policy_document FROM ${app_role};
