// Stores figures of a wijk; one figure an area, indicator and year.
// params:  rows list of maps
// returns: n
UNWIND $rows AS row
MATCH (area:Wijk {code: row.areaCode})
MERGE (f:Figure {id: row.id})
SET f = row.props
MERGE (area)-[:HAS_FIGURE]->(f)
RETURN count(f) AS n
