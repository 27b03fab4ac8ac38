// Brings lines of the log back with the numbers they had.
// params:  rows list of maps
// returns: stored
UNWIND $rows AS row
CREATE (c:Change {id: row.id})
SET c += row
RETURN count(c) AS stored
