// Stores wijken in their gemeente; one that was in another gemeente moves.
// params:  rows list of maps
// returns: n
UNWIND $rows AS row
MATCH (g:Gemeente {code: row.gemeenteCode})
MERGE (w:Wijk {code: row.code})
SET w += row.props
WITH w, g
CALL (w, g) {
  MATCH (w)-[r:PART_OF]->(before:Gemeente)
  WHERE before.code <> g.code
  DELETE r
  RETURN count(r) AS moved
}
MERGE (w)-[:PART_OF]->(g)
RETURN count(w) AS n
