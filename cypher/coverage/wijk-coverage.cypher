// The offers in one wijk on a day, counted for every need that has one; rungs has a bit for each support level there is.
// params:  networkId string, wijkCode string, on date
// returns: needId, partners, viaGemeente, notInformal, lastConfirmedOn, weekend, rungs
MATCH (w:Wijk {code: $wijkCode})
CALL (w) {
  MATCH (w)<-[s:SERVES]-(a:Activity)
  WHERE a.networkId = $networkId AND (s.since IS NULL OR s.since <= $on) AND (s.until IS NULL OR s.until > $on)
    AND (a.since IS NULL OR a.since <= $on) AND (a.until IS NULL OR a.until > $on)
  RETURN a, 0 AS viaGemeente
  UNION ALL
  MATCH (w)-[:PART_OF]->(:Gemeente)<-[s:SERVES]-(a:Activity)
  WHERE a.networkId = $networkId AND (s.since IS NULL OR s.since <= $on) AND (s.until IS NULL OR s.until > $on)
    AND (a.since IS NULL OR a.since <= $on) AND (a.until IS NULL OR a.until > $on)
  RETURN a, 1 AS viaGemeente
}
MATCH (a)<-[o:OFFERS]-(p:Partner)
WHERE (o.since IS NULL OR o.since <= $on) AND (o.until IS NULL OR o.until > $on)
  AND (p.since IS NULL OR p.since <= $on) AND (p.until IS NULL OR p.until > $on)
MATCH (a)-[d:ADDRESSES]->(n:Need)
WHERE (d.since IS NULL OR d.since <= $on) AND (d.until IS NULL OR d.until > $on)
RETURN n.id AS needId, count(DISTINCT p.id) AS partners, min(viaGemeente) AS viaGemeente,
       max(CASE WHEN p.formality = 'informal' THEN 0 ELSE 1 END) AS notInformal,
       max(coalesce(a.lastConfirmedOn, '')) AS lastConfirmedOn, max(CASE WHEN a.weekend THEN 1 ELSE 0 END) AS weekend,
       sum(DISTINCT CASE a.supportLevel WHEN 1 THEN 1 WHEN 2 THEN 2 WHEN 3 THEN 4 WHEN 4 THEN 8 WHEN 5 THEN 16 ELSE 0 END) AS rungs
ORDER BY needId
