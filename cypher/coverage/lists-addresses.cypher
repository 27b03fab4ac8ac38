// Which need each activity of one network addresses, from when till when, as columns.
// params:  networkId string
// returns: activityIds, needIds, sinces, untils
MATCH (a:Activity)-[r:ADDRESSES]->(n:Need)
WHERE a.networkId = $networkId
WITH a, r, n ORDER BY a.id, n.id
RETURN collect(a.id) AS activityIds, collect(n.id) AS needIds,
       collect(coalesce(r.since, '')) AS sinces, collect(coalesce(r.until, '')) AS untils
