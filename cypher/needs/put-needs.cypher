// Stores a network's own needs as given; clear-needs has taken the old theme away.
// params:  rows list of maps
// returns: nodes, ties
UNWIND $rows AS row
MERGE (n:Need {id: row.id})
SET n = row.props
WITH row, n
MATCH (t:Theme {id: row.themeId})
MERGE (n)-[r:PART_OF]->(t)
RETURN count(n) AS nodes, count(r) AS ties
