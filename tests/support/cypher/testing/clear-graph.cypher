// Empties the test server, except for the version of its schema: keys and indexes stay too.
// params:  none
// returns: none
MATCH (n)
WHERE NOT n:SchemaVersion
DETACH DELETE n
