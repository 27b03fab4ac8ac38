// All collaborations of a network, whole.
// params:  networkId string
// returns: id, props, fromId, toId
MATCH (a:Partner)-[r:COLLABORATES_WITH]->(b:Partner)
WHERE a.networkId = $networkId
RETURN r.id AS id, properties(r) AS props, a.id AS fromId, b.id AS toId
ORDER BY id
