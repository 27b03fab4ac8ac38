// Stores the needs of the taxonomy in their theme; one that was in another theme moves.
// params:  rows list of maps
// returns: stored
UNWIND $rows AS row
MATCH (t:Theme {id: row.themeId})
MERGE (n:Need {id: row.id})
SET n += row.props
WITH n, t
CALL (n, t) {
  MATCH (n)-[r:PART_OF]->(before:Theme)
  WHERE before.id <> t.id
  DELETE r
  RETURN count(r) AS moved
}
MERGE (n)-[:PART_OF]->(t)
RETURN count(n) AS stored
