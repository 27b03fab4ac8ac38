// All referrals of one network as columns.
// params:  networkId string
// returns: ids, versions, fromIds, toIds, needIds, handovers, sinces, untils
MATCH (a:Partner)-[r:REFERS_TO]->(b:Partner)
WHERE a.networkId = $networkId
WITH a, r, b ORDER BY r.id
RETURN collect(r.id) AS ids, collect(r.version) AS versions, collect(a.id) AS fromIds, collect(b.id) AS toIds,
       collect(coalesce(r.needId, '')) AS needIds, collect(coalesce(r.handover, '')) AS handovers,
       collect(coalesce(r.since, '')) AS sinces, collect(coalesce(r.until, '')) AS untils
