// Removes collaborations by id.
// params:  networkId string, ids list of string
// returns: nodes
MATCH (a:Partner)-[r:COLLABORATES_WITH]->(:Partner)
WHERE a.networkId = $networkId AND r.id IN $ids
DELETE r
RETURN count(r) AS nodes
