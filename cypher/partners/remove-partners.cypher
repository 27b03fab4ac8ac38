// Removes partners; refused by the graph itself while a tie, an offer or a meeting hangs on one.
// params:  ids list of string
// returns: nodes
MATCH (p:Partner)
WHERE p.id IN $ids
DELETE p
RETURN count(p) AS nodes
