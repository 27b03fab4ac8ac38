// Stores figures of a buurt; one figure an area, indicator and year.
// params:  rows list of maps
// returns: n
UNWIND $rows AS row
MATCH (area:Buurt {code: row.areaCode})
MERGE (f:Figure {id: row.id})
SET f = row.props
MERGE (area)-[:HAS_FIGURE]->(f)
RETURN count(f) AS n
