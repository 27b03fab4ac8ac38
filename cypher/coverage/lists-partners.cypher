// All partners of one network as columns, with the span they are active.
// params:  networkId string
// returns: ids, formalities, sinces, untils
MATCH (p:Partner)
WHERE p.networkId = $networkId
WITH p ORDER BY p.id
RETURN collect(p.id) AS ids, collect(coalesce(p.formality, 'unknown')) AS formalities,
       collect(coalesce(p.since, '')) AS sinces, collect(coalesce(p.until, '')) AS untils
