// Which wijk or gemeente each activity of one network serves, from when till when, as columns.
// params:  networkId string
// returns: activityIds, areaCodes, sinces, untils
MATCH (a:Activity)-[r:SERVES]->(area)
WHERE a.networkId = $networkId AND (area:Wijk OR area:Gemeente)
WITH a, r, area ORDER BY a.id, area.code
RETURN collect(a.id) AS activityIds, collect(area.code) AS areaCodes,
       collect(coalesce(r.since, '')) AS sinces, collect(coalesce(r.until, '')) AS untils
