-- Small quick relief: whether an incident is urgent, and what the window asked for.
ALTER TABLE application ADD COLUMN urgent boolean NOT NULL DEFAULT false;
ALTER TABLE application ADD COLUMN asked_fen bigint;
ALTER TABLE application ADD COLUMN asked_method text;
ALTER TABLE application ADD COLUMN asked_goods text;
ALTER TABLE application ADD CONSTRAINT application_asked_check CHECK (asked_fen > 0 AND asked_method IN ('CASH', 'TRANSFER', 'GOODS'));
