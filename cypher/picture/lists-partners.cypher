// All partners of one network as columns, as far as drawing and advice need them.
// params:  networkId string
// returns: ids, versions, names, aliases, kinds, formalities, origins, lastConfirmedOn, sinces, untils
MATCH (p:Partner)
WHERE p.networkId = $networkId
WITH p ORDER BY p.id
RETURN collect(p.id) AS ids, collect(p.version) AS versions, collect(p.name) AS names, collect(coalesce(p.aliases, [])) AS aliases,
       collect(p.kind) AS kinds, collect(p.formality) AS formalities, collect(p.origin) AS origins,
       collect(coalesce(p.lastConfirmedOn, '')) AS lastConfirmedOn, collect(coalesce(p.since, '')) AS sinces, collect(coalesce(p.until, '')) AS untils
