// The network that added a need.
// params:  id string
// returns: networkId
MATCH (n:Need)
WHERE n.id = $id AND n.networkId IS NOT NULL
RETURN n.networkId AS networkId
