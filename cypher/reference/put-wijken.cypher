// Stores wijken in their gemeente.
// params:  rows list of maps
// returns: n
UNWIND $rows AS row
MATCH (g:Gemeente {code: row.gemeenteCode})
MERGE (w:Wijk {code: row.code})
SET w += row.props
MERGE (w)-[:PART_OF]->(g)
RETURN count(w) AS n
