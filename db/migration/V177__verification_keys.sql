-- As V170: what is looked up by an item or by a case begins with it, and only the key begins with the county.
ALTER TABLE verification_result DROP CONSTRAINT verification_result_item_key;
ALTER TABLE verification_result ADD CONSTRAINT verification_result_item_key UNIQUE (item_id, county_code, round);
ALTER TABLE item_attempt DROP CONSTRAINT item_attempt_number_key;
ALTER TABLE item_attempt ADD CONSTRAINT item_attempt_number_key UNIQUE (item_id, county_code, round, attempt);
ALTER TABLE item_transition DROP CONSTRAINT item_transition_step_key;
ALTER TABLE item_transition ADD CONSTRAINT item_transition_step_key UNIQUE (item_id, county_code, step);
DROP INDEX verification_order_subject_idx;
CREATE INDEX verification_order_subject_idx ON verification_order (subject_of, county_code);
