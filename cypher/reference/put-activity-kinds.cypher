// Stores the activity kinds of the taxonomy.
// params:  rows list of maps
// returns: n
UNWIND $rows AS row
MERGE (x:ActivityKind {id: row.id})
SET x += row.props
RETURN count(x) AS n
