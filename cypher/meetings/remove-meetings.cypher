// Removes meetings; clear-meetings has taken their ties away.
// params:  ids list of string
// returns: nodes
MATCH (m:Meeting)
WHERE m.id IN $ids
DELETE m
RETURN count(m) AS nodes
