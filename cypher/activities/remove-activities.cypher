// Removes activities; clear-activities has taken their ties away.
// params:  ids list of string
// returns: nodes
MATCH (a:Activity)
WHERE a.id IN $ids
DELETE a
RETURN count(a) AS nodes
