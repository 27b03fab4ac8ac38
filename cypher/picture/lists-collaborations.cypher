// All collaborations of one network as columns.
// params:  networkId string
// returns: ids, versions, fromIds, toIds, levels, sinces, untils
MATCH (a:Partner)-[r:COLLABORATES_WITH]->(b:Partner)
WHERE a.networkId = $networkId
WITH a, r, b ORDER BY r.id
RETURN collect(r.id) AS ids, collect(r.version) AS versions, collect(a.id) AS fromIds, collect(b.id) AS toIds, collect(r.level) AS levels,
       collect(coalesce(r.since, '')) AS sinces, collect(coalesce(r.until, '')) AS untils
