// All positions of a network, whole.
// params:  networkId string
// returns: id, props
MATCH (x:Position)
WHERE x.networkId = $networkId
RETURN x.id AS id, properties(x) AS props
ORDER BY id
