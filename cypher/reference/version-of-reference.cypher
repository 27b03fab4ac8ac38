// The version of the reference data; no row while there is none.
// params:  none
// returns: version
MATCH (r:Reference {id: 'reference'})
RETURN coalesce(r.version, 0) AS version
