-- The policy values that were in force at a decision, by id: the decision is replayed under exactly these, also when a later
-- correction has taken the place of one. Decisions kept before have none and are replayed under the values their result names.
ALTER TABLE application_decision ADD COLUMN policy_ids uuid[] NOT NULL DEFAULT '{}';
