-- Of several things about one case a notice says which it is about: two awards of a case may end at the same time.
ALTER TABLE notice ADD COLUMN subject_of uuid;
DROP INDEX notice_open_idx;
CREATE UNIQUE INDEX notice_open_idx ON notice (county_code, case_number, subject_of) NULLS NOT DISTINCT WHERE state = 'OPEN';
