// All assessments of a network, whole.
// params:  networkId string
// returns: id, props, wijkCode, needId
MATCH (net:Network {id: $networkId})-[:COVERS]->(w:Wijk)-[h:HAS_NEED]->(n:Need)
WHERE h.networkId = $networkId
RETURN h.id AS id, properties(h) AS props, w.code AS wijkCode, n.id AS needId
ORDER BY id
