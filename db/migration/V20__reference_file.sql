-- Which reference files were loaded last, by checksum; an unchanged file is not loaded again.
CREATE TABLE reference_file (
    name      text        NOT NULL CONSTRAINT reference_file_pkey PRIMARY KEY,
    checksum  bytea       NOT NULL,
    loaded_at timestamptz NOT NULL
);
REVOKE INSERT, UPDATE, DELETE ON reference_file FROM ${app_role};
