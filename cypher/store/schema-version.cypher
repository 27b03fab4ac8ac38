// The number of the last schema file that the graph has had; no row: an empty graph.
// params:  none
// returns: version
MATCH (s:SchemaVersion {id: 'schema'})
RETURN s.version AS version
