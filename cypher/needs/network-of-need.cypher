// The network that added a need.
// params:  id string
// returns: networkId
MATCH (n:Need {id: $id})
WHERE n.networkId IS NOT NULL
RETURN n.networkId AS networkId
