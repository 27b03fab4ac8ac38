// Networks by id, whole.
// params:  ids list of string
// returns: id, props, wijkCodes
MATCH (net:Network)
WHERE net.id IN $ids
CALL (net) {
  MATCH (net)-[:COVERS]->(w:Wijk)
  WITH w ORDER BY w.code
  RETURN collect(w.code) AS wijkCodes
}
RETURN net.id AS id, properties(net) AS props, wijkCodes
ORDER BY id
