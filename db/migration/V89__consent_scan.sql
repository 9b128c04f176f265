-- The scanned paper of a consent, encrypted as it is.
CREATE TABLE consent_scan (
    county_code   int         NOT NULL,
    township_code int         NOT NULL,
    id            uuid        NOT NULL,
    consent_id    uuid        NOT NULL,
    media_type    text        NOT NULL,
    byte_count    int         NOT NULL,
    content       bytea       NOT NULL,
    added_by      text        NOT NULL,
    added_at      timestamptz NOT NULL,
    CONSTRAINT consent_scan_pkey PRIMARY KEY (county_code, id),
    CONSTRAINT consent_scan_consent_fkey FOREIGN KEY (county_code, consent_id) REFERENCES consent (county_code, id),
    CONSTRAINT consent_scan_media_check CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    CONSTRAINT consent_scan_size_check CHECK (byte_count BETWEEN 1 AND 10485760)
);
CREATE INDEX consent_scan_consent_idx ON consent_scan (county_code, consent_id);

ALTER TABLE consent_scan ENABLE ROW LEVEL SECURITY;
ALTER TABLE consent_scan FORCE ROW LEVEL SECURITY;
CREATE POLICY scope ON consent_scan
    USING (in_scope(county_code, township_code))
    WITH CHECK (in_scope(county_code, township_code));
REVOKE UPDATE, DELETE, TRUNCATE ON consent_scan FROM ${app_role};
