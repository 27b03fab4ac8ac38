// Stores a network's settings and the wijken it covers; clear-networks has taken the old wijken away. Its lock and numbering stay.
// params:  rows list of maps
// returns: nodes, ties
UNWIND $rows AS row
MERGE (net:Network {id: row.id})
SET net += row.props
WITH row, net
CALL (row, net) {
  UNWIND row.wijkCodes AS code
  MATCH (w:Wijk {code: code})
  MERGE (net)-[r:COVERS]->(w)
  RETURN count(r) AS areaTies
}
RETURN count(net) AS nodes, sum(areaTies) AS ties
