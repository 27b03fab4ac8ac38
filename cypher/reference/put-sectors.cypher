// Stores the sectors of the taxonomy.
// params:  rows list of maps
// returns: n
UNWIND $rows AS row
MERGE (x:Sector {id: row.id})
SET x += row.props
RETURN count(x) AS n
