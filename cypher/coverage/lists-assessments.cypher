// What is known of each need in each wijk of one network, as columns.
// params:  networkId string
// returns: wijkCodes, needIds, statuses, people, weights, indicators, sources, years, estimated, versions, origins, sinces, untils
MATCH (net:Network {id: $networkId})-[:COVERS]->(w:Wijk)-[h:HAS_NEED]->(n:Need)
WHERE h.networkId = $networkId
WITH w, h, n ORDER BY w.code, n.id
RETURN collect(w.code) AS wijkCodes, collect(n.id) AS needIds, collect(coalesce(h.status, '')) AS statuses,
       collect(coalesce(h.people, -1)) AS people, collect(coalesce(h.weight, -1)) AS weights,
       collect(coalesce(h.indicator, '')) AS indicators, collect(coalesce(h.source, '')) AS sources, collect(coalesce(h.year, -1)) AS years,
       collect(coalesce(h.estimated, false)) AS estimated, collect(coalesce(h.version, 0)) AS versions,
       collect(coalesce(h.origin, 'person')) AS origins, collect(coalesce(h.since, '')) AS sinces, collect(coalesce(h.until, '')) AS untils
