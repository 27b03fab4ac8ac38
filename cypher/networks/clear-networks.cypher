// Takes away which wijken a network covers.
// params:  ids list of string
// returns: ties
MATCH (net:Network)-[r:COVERS]->(:Wijk)
WHERE net.id IN $ids
DELETE r
RETURN count(r) AS ties
