-- A file that a family brought or an office made, once in a county however many cases it serves: what it is, without its bytes.
CREATE TABLE document (
    county_code  int         NOT NULL,
    id           uuid        NOT NULL,
    media_type   text        NOT NULL,
    byte_count   int         NOT NULL,
    content_hash bytea       NOT NULL,
    added_by     text        NOT NULL,
    added_at     timestamptz NOT NULL,
    CONSTRAINT document_pkey PRIMARY KEY (county_code, id),
    -- SM3 of the file as it was brought: the same file again is the same document
    CONSTRAINT document_hash_key UNIQUE (county_code, content_hash),
    CONSTRAINT document_hash_check CHECK (octet_length(content_hash) = 32),
    CONSTRAINT document_media_check CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    CONSTRAINT document_size_check CHECK (byte_count BETWEEN 1 AND 10485760)
);

-- by county: a case of one township may use what came in at another; who may see it is asked at its links
ALTER TABLE document ENABLE ROW LEVEL SECURITY;
ALTER TABLE document FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON document USING (in_scope(county_code)) WITH CHECK (in_scope(county_code));
REVOKE UPDATE, DELETE, TRUNCATE ON document FROM ${app_role};
