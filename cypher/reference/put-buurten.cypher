// Stores buurten in their wijk.
// params:  rows list of maps
// returns: n
UNWIND $rows AS row
MATCH (w:Wijk {code: row.wijkCode})
MERGE (b:Buurt {code: row.code})
SET b.name = row.name
MERGE (b)-[:PART_OF]->(w)
RETURN count(b) AS n
