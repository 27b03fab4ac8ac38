// Stores the target groups of the taxonomy.
// params:  rows list of maps
// returns: n
UNWIND $rows AS row
MERGE (x:TargetGroup {id: row.id})
SET x += row.props
RETURN count(x) AS n
