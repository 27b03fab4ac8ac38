// Activities by id, without their ties; ties-of-activities has those. Apart they cost a third of what one statement with nested lists does.
// params:  ids list of string
// returns: id, props
MATCH (a:Activity)
WHERE a.id IN $ids
RETURN a.id AS id, properties(a) AS props
ORDER BY id
