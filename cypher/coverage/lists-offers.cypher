// Which partner offers which activity of one network, from when till when, as columns.
// params:  networkId string
// returns: activityIds, partnerIds, sinces, untils
MATCH (a:Activity)<-[r:OFFERS]-(p:Partner)
WHERE a.networkId = $networkId
WITH a, r, p ORDER BY a.id, p.id
RETURN collect(a.id) AS activityIds, collect(p.id) AS partnerIds,
       collect(coalesce(r.since, '')) AS sinces, collect(coalesce(r.until, '')) AS untils
