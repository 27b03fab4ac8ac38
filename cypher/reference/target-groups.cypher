// The target groups of the taxonomy.
// params:  none
// returns: id, props
MATCH (x:TargetGroup)
RETURN x.id AS id, properties(x) AS props
ORDER BY id
