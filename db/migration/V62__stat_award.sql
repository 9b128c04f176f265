-- What statistics may know of an award: no name, no person, no case number.
CREATE VIEW stat_award WITH (security_invoker = true) AS
SELECT county_code,
       application_id,
       programme,
       residence,
       begin_month,
       end_month,
       member_count,
       amount_fen,
       line_fen
FROM award
WHERE state <> 'ON_HOLD';
