// All own needs of a network, whole.
// params:  networkId string
// returns: id, props, themeId
MATCH (n:Need)-[:PART_OF]->(t:Theme)
WHERE n.networkId = $networkId
RETURN n.id AS id, properties(n) AS props, t.id AS themeId
ORDER BY id
