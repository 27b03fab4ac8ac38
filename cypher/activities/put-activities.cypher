// Stores activities as given, with their offers, needs, areas, target groups and place; clear-activities has taken the old ones away.
// params:  rows list of maps
// returns: nodes, ties
UNWIND $rows AS row
MERGE (a:Activity {id: row.id})
SET a = row.props
WITH row, a
CALL (row, a) {
  UNWIND row.offers AS t
  MATCH (p:Partner {id: t.id})
  MERGE (p)-[r:OFFERS]->(a)
  SET r += t.props
  RETURN count(r) AS offerTies
}
CALL (row, a) {
  UNWIND row.addresses AS t
  MATCH (n:Need {id: t.id})
  MERGE (a)-[r:ADDRESSES]->(n)
  SET r += t.props
  RETURN count(r) AS needTies
}
CALL (row, a) {
  UNWIND row.wijken AS t
  MATCH (w:Wijk {code: t.id})
  MERGE (a)-[r:SERVES]->(w)
  SET r += t.props
  RETURN count(r) AS wijkTies
}
CALL (row, a) {
  UNWIND row.gemeenten AS t
  MATCH (g:Gemeente {code: t.id})
  MERGE (a)-[r:SERVES]->(g)
  SET r += t.props
  RETURN count(r) AS gemeenteTies
}
CALL (row, a) {
  UNWIND row.targetGroups AS id
  MATCH (g:TargetGroup {id: id})
  MERGE (a)-[r:FOR]->(g)
  RETURN count(r) AS groupTies
}
CALL (row, a) {
  UNWIND row.heldAt AS id
  MATCH (place:Partner {id: id})
  MERGE (a)-[r:HELD_AT]->(place)
  RETURN count(r) AS placeTies
}
RETURN count(a) AS nodes, sum(offerTies + needTies + wijkTies + gemeenteTies + groupTies + placeTies) AS ties
