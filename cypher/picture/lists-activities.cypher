// All activities of one network as columns, as far as drawing and advice need them.
// params:  networkId string
// returns: ids, versions, names, supportLevels, dayparts, origins, lastConfirmedOn, sinces, untils
MATCH (a:Activity)
WHERE a.networkId = $networkId
WITH a ORDER BY a.id
RETURN collect(a.id) AS ids, collect(a.version) AS versions, collect(a.name) AS names, collect(coalesce(a.supportLevel, -1)) AS supportLevels,
       collect(coalesce(a.dayparts, [])) AS dayparts, collect(a.origin) AS origins,
       collect(coalesce(a.lastConfirmedOn, '')) AS lastConfirmedOn, collect(coalesce(a.since, '')) AS sinces, collect(coalesce(a.until, '')) AS untils
