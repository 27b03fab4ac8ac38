// The wijken of one network with their gemeente, as columns, by code.
// params:  networkId string
// returns: codes, gemeenteCodes
MATCH (net:Network {id: $networkId})-[:COVERS]->(w:Wijk)
OPTIONAL MATCH (w)-[:PART_OF]->(g:Gemeente)
WITH w, g ORDER BY w.code
RETURN collect(w.code) AS codes, collect(coalesce(g.code, '')) AS gemeenteCodes
