// The sectors of the taxonomy.
// params:  none
// returns: id, props
MATCH (x:Sector)
RETURN x.id AS id, properties(x) AS props
ORDER BY id
