// All partners of a network, whole.
// params:  networkId string
// returns: id, props, sectors, worksIn
MATCH (p:Partner)
WHERE p.networkId = $networkId
CALL (p) {
  MATCH (p)-[r:IN_SECTOR]->(s:Sector)
  WITH r, s ORDER BY r.order, s.id
  RETURN collect(s.id) AS sectors
}
CALL (p) {
  MATCH (p)-[r:WORKS_IN]->(w:Wijk)
  WITH r, w ORDER BY w.code
  RETURN collect({id: w.code, props: properties(r)}) AS worksIn
}
RETURN p.id AS id, properties(p) AS props, sectors, worksIn
ORDER BY id
