// Stores the needs of the taxonomy in their theme.
// params:  rows list of maps
// returns: stored
UNWIND $rows AS row
MATCH (t:Theme {id: row.themeId})
MERGE (n:Need {id: row.id})
SET n += row.props
MERGE (n)-[:PART_OF]->(t)
RETURN count(n) AS stored
