// All activities of a network, whole.
// params:  networkId string
// returns: id, props, offers, addresses, wijken, gemeenten, targetGroups, heldAt
MATCH (a:Activity)
WHERE a.networkId = $networkId
CALL (a) {
  MATCH (a)<-[r:OFFERS]-(p:Partner)
  WITH r, p ORDER BY p.id
  RETURN collect({id: p.id, props: properties(r)}) AS offers
}
CALL (a) {
  MATCH (a)-[r:ADDRESSES]->(n:Need)
  WITH r, n ORDER BY n.id
  RETURN collect({id: n.id, props: properties(r)}) AS addresses
}
CALL (a) {
  MATCH (a)-[r:SERVES]->(w:Wijk)
  WITH r, w ORDER BY w.code
  RETURN collect({id: w.code, props: properties(r)}) AS wijken
}
CALL (a) {
  MATCH (a)-[r:SERVES]->(g:Gemeente)
  WITH r, g ORDER BY g.code
  RETURN collect({id: g.code, props: properties(r)}) AS gemeenten
}
CALL (a) {
  MATCH (a)-[:FOR]->(t:TargetGroup)
  WITH t ORDER BY t.id
  RETURN collect(t.id) AS targetGroups
}
CALL (a) {
  MATCH (a)-[:HELD_AT]->(place:Partner)
  WITH place ORDER BY place.id
  RETURN collect(place.id) AS heldAt
}
RETURN a.id AS id, properties(a) AS props, offers, addresses, wijken, gemeenten, targetGroups, heldAt
ORDER BY id
