// The network of a collaboration.
// params:  id string
// returns: networkId
MATCH (:Partner)-[r:COLLABORATES_WITH]->(:Partner)
WHERE r.id = $id
RETURN r.networkId AS networkId
ORDER BY networkId
LIMIT 1
