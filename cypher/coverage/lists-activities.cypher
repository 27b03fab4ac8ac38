// All activities of one network as columns, with the span they run.
// params:  networkId string
// returns: ids, supportLevels, weekends, lastConfirmedOn, sinces, untils
MATCH (a:Activity)
WHERE a.networkId = $networkId
WITH a ORDER BY a.id
RETURN collect(a.id) AS ids, collect(coalesce(a.supportLevel, -1)) AS supportLevels, collect(coalesce(a.weekend, false)) AS weekends,
       collect(coalesce(a.lastConfirmedOn, '')) AS lastConfirmedOn, collect(coalesce(a.since, '')) AS sinces, collect(coalesce(a.until, '')) AS untils
