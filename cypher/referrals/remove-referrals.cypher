// Removes referrals by id.
// params:  networkId string, ids list of string
// returns: nodes
MATCH (a:Partner)-[r:REFERS_TO]->(:Partner)
WHERE a.networkId = $networkId AND r.id IN $ids
DELETE r
RETURN count(r) AS nodes
