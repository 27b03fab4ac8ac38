// Stores gemeenten.
// params:  rows list of maps
// returns: n
UNWIND $rows AS row
MERGE (g:Gemeente {code: row.code})
SET g.name = row.name
RETURN count(g) AS n
