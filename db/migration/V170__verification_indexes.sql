-- Each other index begins with what it is asked by, and only the key with the county: of tables that were empty a moment ago the
-- planner believes that all indexes beginning with the county are as good as the key, and read every item of the county for each
-- look-up of one, and for each check of a foreign key.
DROP INDEX verification_item_reuse_idx;
CREATE INDEX verification_item_reuse_idx ON verification_item (question, county_code);
DROP INDEX verification_item_send_key;
CREATE UNIQUE INDEX verification_item_send_key ON verification_item (send_key, county_code);
ALTER TABLE verification_item DROP CONSTRAINT verification_item_question_key;
ALTER TABLE verification_item ADD CONSTRAINT verification_item_question_key
    UNIQUE (order_id, county_code, subject_id, source_code, purpose);
DROP INDEX verification_queue_order_idx;
CREATE INDEX verification_queue_order_idx ON verification_queue (order_id, county_code);
