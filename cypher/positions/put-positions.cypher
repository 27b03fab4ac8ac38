// Stores where partners stand in the picture.
// params:  rows list of maps
// returns: nodes, ties
UNWIND $rows AS row
MERGE (x:Position {id: row.id})
SET x = row.props
RETURN count(x) AS nodes, 0 AS ties
