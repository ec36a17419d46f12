-- What a person sees of a plan before it is released (models/changes/review/planreview.h).

-- name: Groups
SELECT COUNT(*) FROM item WHERE change_id = :change AND state = 'planned' GROUP BY group_id ORDER BY group_id

-- name: Findings
SELECT i.state, p.findings, COUNT(*)
FROM item_plan p
JOIN item i ON i.id = p.item_id
WHERE p.change_id = :change AND p.findings <> '[]'
GROUP BY i.state, p.findings
