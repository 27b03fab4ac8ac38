// Stores which wijken border each other, once, from the smaller code.
// params:  rows list of maps
// returns: n
UNWIND $rows AS row
MATCH (a:Wijk {code: row.a})
MATCH (b:Wijk {code: row.b})
MERGE (a)-[r:BORDERS]->(b)
RETURN count(r) AS n
