// The network of a referral.
// params:  id string
// returns: networkId
MATCH (:Partner)-[r:REFERS_TO]->(:Partner)
WHERE r.id = $id
RETURN r.networkId AS networkId
ORDER BY networkId
LIMIT 1
