// The wijken each partner of one network works in, from when till when, as columns.
// params:  networkId string
// returns: partnerIds, wijkCodes, sinces, untils
MATCH (p:Partner)-[r:WORKS_IN]->(w:Wijk)
WHERE p.networkId = $networkId
WITH p, r, w ORDER BY p.id, w.code
RETURN collect(p.id) AS partnerIds, collect(w.code) AS wijkCodes,
       collect(coalesce(r.since, '')) AS sinces, collect(coalesce(r.until, '')) AS untils
