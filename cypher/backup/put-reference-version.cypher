// Gives reference data that was brought back the version it had.
// params:  version int
// returns: version
MERGE (r:Reference {id: 'reference'})
SET r.version = $version
RETURN r.version AS version
