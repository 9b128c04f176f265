-- Local values of the policy parameters, each from a day on; the empty text says "not set from that day on".
CREATE TABLE policy_value (
    id             uuid NOT NULL CONSTRAINT policy_value_pkey PRIMARY KEY,
    region_code    text NOT NULL CONSTRAINT policy_value_region_fkey REFERENCES region (code),
    key            text NOT NULL,
    value          text NOT NULL,
    effective_from date NOT NULL,
    document       text NOT NULL,
    note           text NOT NULL,
    version        int  NOT NULL,
    CONSTRAINT policy_value_region_key_from_key UNIQUE (region_code, key, effective_from)
);
REVOKE INSERT, UPDATE, DELETE ON policy_value FROM ${app_role};
