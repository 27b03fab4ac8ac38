// Stores assessments as given; remove-assessments has taken the old ones away.
// params:  rows list of maps
// returns: nodes, ties
UNWIND $rows AS row
MATCH (w:Wijk {code: row.wijkCode})
MATCH (n:Need {id: row.needId})
CREATE (w)-[h:HAS_NEED]->(n)
SET h += row.props
RETURN 0 AS nodes, count(h) AS ties
