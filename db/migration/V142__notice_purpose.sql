-- A notice says what is going to be granted, or that an award is going to end.
ALTER TABLE notice ADD COLUMN purpose text NOT NULL DEFAULT 'GRANT';
ALTER TABLE notice ADD CONSTRAINT notice_purpose_check CHECK (purpose IN ('GRANT', 'END'));
