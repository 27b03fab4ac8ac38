// Removes own needs; refused by the graph itself while an activity or an assessment hangs on one.
// params:  ids list of string
// returns: nodes
MATCH (n:Need)
WHERE n.id IN $ids AND n.networkId IS NOT NULL
DELETE n
RETURN count(n) AS nodes
