-- The bytes of a document, encrypted and bound to their row.
CREATE TABLE document_content (
    county_code int   NOT NULL,
    id          uuid  NOT NULL,
    content     bytea NOT NULL,
    CONSTRAINT document_content_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT document_content_document_fkey FOREIGN KEY (county_code, id) REFERENCES document (county_code, id)
);
-- what is encrypted does not shrink
ALTER TABLE document_content ALTER COLUMN content SET STORAGE EXTERNAL;

ALTER TABLE document_content ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_content FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON document_content USING (in_scope(county_code)) WITH CHECK (in_scope(county_code));
REVOKE UPDATE, DELETE, TRUNCATE ON document_content FROM ${app_role};
