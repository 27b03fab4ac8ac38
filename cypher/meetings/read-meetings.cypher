// Meetings by id, whole.
// params:  ids list of string
// returns: id, props, attendedBy
MATCH (m:Meeting)
WHERE m.id IN $ids
CALL (m) {
  MATCH (m)<-[:ATTENDED]-(p:Partner)
  WITH p ORDER BY p.id
  RETURN collect(p.id) AS attendedBy
}
RETURN m.id AS id, properties(m) AS props, attendedBy
ORDER BY id
