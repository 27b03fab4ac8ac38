// Positions by partner id, whole.
// params:  ids list of string
// returns: id, props
MATCH (x:Position)
WHERE x.id IN $ids
RETURN x.id AS id, properties(x) AS props
ORDER BY id
