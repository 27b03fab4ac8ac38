// Remembers the last schema file that the graph has had.
// params:  version int
// returns: version
MERGE (s:SchemaVersion {id: 'schema'})
SET s.version = $version
RETURN s.version AS version
