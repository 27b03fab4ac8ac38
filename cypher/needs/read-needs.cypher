// A network's own needs by id, whole.
// params:  ids list of string
// returns: id, props, themeId
MATCH (n:Need)-[:PART_OF]->(t:Theme)
WHERE n.id IN $ids AND n.networkId IS NOT NULL
RETURN n.id AS id, properties(n) AS props, t.id AS themeId
ORDER BY id
