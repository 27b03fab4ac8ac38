// The needs of the shared taxonomy.
// params:  none
// returns: id, themeId, props
MATCH (n:Need)-[:PART_OF]->(t:Theme)
WHERE n.networkId IS NULL
RETURN n.id AS id, t.id AS themeId, properties(n) AS props
ORDER BY id
