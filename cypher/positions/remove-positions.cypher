// Forgets where partners stand.
// params:  ids list of string
// returns: nodes
MATCH (x:Position)
WHERE x.id IN $ids
DELETE x
RETURN count(x) AS nodes
