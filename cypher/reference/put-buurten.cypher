// Stores buurten in their wijk; one that was in another wijk moves.
// params:  rows list of maps
// returns: n
UNWIND $rows AS row
MATCH (w:Wijk {code: row.wijkCode})
MERGE (b:Buurt {code: row.code})
SET b.name = row.name
WITH b, w
CALL (b, w) {
  MATCH (b)-[r:PART_OF]->(before:Wijk)
  WHERE before.code <> w.code
  DELETE r
  RETURN count(r) AS moved
}
MERGE (b)-[:PART_OF]->(w)
RETURN count(b) AS n
