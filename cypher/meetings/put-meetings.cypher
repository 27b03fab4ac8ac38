// Stores meetings as given, with who was there; clear-meetings has taken the old ties away.
// params:  rows list of maps
// returns: nodes, ties
UNWIND $rows AS row
MERGE (m:Meeting {id: row.id})
SET m = row.props
WITH row, m
CALL (row, m) {
  UNWIND row.attendedBy AS id
  MATCH (p:Partner {id: id})
  MERGE (p)-[r:ATTENDED]->(m)
  RETURN count(r) AS attendTies
}
RETURN count(m) AS nodes, sum(attendTies) AS ties
