// The sectors of each partner of one network as columns, in the order the partner gives them.
// params:  networkId string
// returns: partnerIds, sectorIds
MATCH (p:Partner)-[r:IN_SECTOR]->(s:Sector)
WHERE p.networkId = $networkId
WITH p, r, s ORDER BY p.id, r.order, s.id
RETURN collect(p.id) AS partnerIds, collect(s.id) AS sectorIds
