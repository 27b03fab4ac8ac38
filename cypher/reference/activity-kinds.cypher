// The activity kinds of the taxonomy.
// params:  none
// returns: id, props
MATCH (x:ActivityKind)
RETURN x.id AS id, properties(x) AS props
ORDER BY id
