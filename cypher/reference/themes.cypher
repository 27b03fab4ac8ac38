// The themes of the taxonomy.
// params:  none
// returns: id, props
MATCH (x:Theme)
RETURN x.id AS id, properties(x) AS props
ORDER BY id
