// Stores the themes of the taxonomy.
// params:  rows list of maps
// returns: n
UNWIND $rows AS row
MERGE (t:Theme {id: row.id})
SET t += row.props
RETURN count(t) AS n
