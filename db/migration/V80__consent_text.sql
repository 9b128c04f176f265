-- The wording people sign, version by version; a signed consent names the version and the hash of what was on the paper.
CREATE TABLE consent_text (
    version    text NOT NULL,
    audience   text NOT NULL,
    title_zh   text NOT NULL,
    title_en   text NOT NULL,
    body_zh    text NOT NULL,
    body_en    text NOT NULL,
    text_hash  bytea NOT NULL,
    valid_from date NOT NULL,
    valid_to   date,
    CONSTRAINT consent_text_pkey PRIMARY KEY (version),
    CONSTRAINT consent_text_audience_check CHECK (audience IN ('MEMBER', 'OBLIGOR')),
    CONSTRAINT consent_text_hash_check CHECK (octet_length(text_hash) = 32),
    CONSTRAINT consent_text_dates_check CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
REVOKE INSERT, UPDATE, DELETE ON consent_text FROM ${app_role};
