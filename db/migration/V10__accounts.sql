-- Who may sign in: staff, administrators and machine clients, each with one region.
CREATE TABLE app_account (
    id                  uuid        NOT NULL,
    username            text        NOT NULL,
    display_name        text        NOT NULL,
    region_code         text,
    roles               text[]      NOT NULL DEFAULT '{}',
    scopes              text[]      NOT NULL DEFAULT '{}',
    password_hash       text        NOT NULL,
    password_changed_at timestamptz NOT NULL,
    password_history    text[]      NOT NULL DEFAULT '{}',
    must_change         boolean     NOT NULL,
    never_expires       boolean     NOT NULL DEFAULT false,
    enabled             boolean     NOT NULL,
    failed_count        int         NOT NULL DEFAULT 0,
    locked_until        timestamptz,
    created_at          timestamptz NOT NULL,
    version             int         NOT NULL,
    CONSTRAINT app_account_pk PRIMARY KEY (id),
    CONSTRAINT app_account_username_uq UNIQUE (username),
    CONSTRAINT app_account_username_ck CHECK (username ~ '^[a-z][a-z0-9._-]{1,63}$'),
    CONSTRAINT app_account_region_ck CHECK (region_code ~ '^(0|[1-9][0-9]{1,11})$'),
    CONSTRAINT app_account_roles_ck CHECK (roles <@ ARRAY['CASEWORKER', 'TOWNSHIP_REVIEWER', 'COUNTY_REVIEWER',
        'COUNTY_APPROVER', 'COUNTY_FINANCE', 'POLICY_EDITOR', 'POLICY_APPROVER', 'ANALYST', 'SYSTEM_ADMIN',
        'SECURITY_ADMIN', 'AUDITOR', 'CITIZEN', 'SCREENING_CLIENT']),
    -- 等保 2.0, 8.1.5: the three administrators are separate from each other and from the business
    CONSTRAINT app_account_separate_duties_ck CHECK (
        cardinality(roles) <= 1 OR NOT roles && ARRAY['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR']),
    CONSTRAINT app_account_scopes_ck CHECK (scopes <@ ARRAY['screening:read', 'screening:simulate']
        AND (cardinality(scopes) = 0 OR roles && ARRAY['SCREENING_CLIENT'])),
    CONSTRAINT app_account_hash_ck CHECK (password_hash ~ '^\{[A-Za-z0-9@_]+\}')
);
