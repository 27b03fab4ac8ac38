// Counts up the version of the reference data, for everybody who keeps something made from it.
// params:  none
// returns: version
MERGE (r:Reference {id: 'reference'})
SET r.version = coalesce(r.version, 0) + 1
RETURN r.version AS version
