// Stores collaborations as given; remove-collaborations has taken the old ones away, also when an end has changed.
// params:  rows list of maps
// returns: nodes, ties
UNWIND $rows AS row
MATCH (a:Partner {id: row.fromId})
MATCH (b:Partner {id: row.toId})
CREATE (a)-[r:COLLABORATES_WITH]->(b)
SET r += row.props
RETURN 0 AS nodes, count(r) AS ties
