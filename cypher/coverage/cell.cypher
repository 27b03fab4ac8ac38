// One cell on a day: what is known of the need in the wijk, and its offers counted. No row: the network does not use that wijk or need.
// params:  networkId string, wijkCode string, needId string, on date
// returns: needId, assessment, partners, viaGemeente, notInformal, lastConfirmedOn, weekend, rungs
MATCH (net:Network {id: $networkId})-[:COVERS]->(w:Wijk {code: $wijkCode})
MATCH (n:Need)
WHERE n.id = $needId AND (n.networkId IS NULL OR n.networkId = $networkId) AND NOT n.id IN coalesce(net.hiddenNeeds, [])
CALL (w, n) {
  MATCH (w)-[h:HAS_NEED]->(n)
  WHERE h.networkId = $networkId AND (h.since IS NULL OR h.since <= $on) AND (h.until IS NULL OR h.until > $on)
  WITH h ORDER BY h.id
  RETURN collect(properties(h)) AS assessments
}
CALL (w, n) {
  CALL (w, n) {
    MATCH (w)<-[s:SERVES]-(a:Activity)-[d:ADDRESSES]->(n)
    WHERE a.networkId = $networkId AND (s.since IS NULL OR s.since <= $on) AND (s.until IS NULL OR s.until > $on)
      AND (d.since IS NULL OR d.since <= $on) AND (d.until IS NULL OR d.until > $on)
    RETURN a, 0 AS viaGemeente
    UNION ALL
    MATCH (w)-[:PART_OF]->(:Gemeente)<-[s:SERVES]-(a:Activity)-[d:ADDRESSES]->(n)
    WHERE a.networkId = $networkId AND (s.since IS NULL OR s.since <= $on) AND (s.until IS NULL OR s.until > $on)
      AND (d.since IS NULL OR d.since <= $on) AND (d.until IS NULL OR d.until > $on)
    RETURN a, 1 AS viaGemeente
  }
  MATCH (a)<-[o:OFFERS]-(p:Partner)
  WHERE (a.since IS NULL OR a.since <= $on) AND (a.until IS NULL OR a.until > $on)
    AND (o.since IS NULL OR o.since <= $on) AND (o.until IS NULL OR o.until > $on)
    AND (p.since IS NULL OR p.since <= $on) AND (p.until IS NULL OR p.until > $on)
  RETURN count(DISTINCT p.id) AS partners, min(viaGemeente) AS viaGemeente,
         max(CASE WHEN p.formality = 'informal' THEN 0 ELSE 1 END) AS notInformal,
         max(coalesce(a.lastConfirmedOn, '')) AS lastConfirmedOn, max(CASE WHEN a.weekend THEN 1 ELSE 0 END) AS weekend,
         sum(DISTINCT CASE a.supportLevel WHEN 1 THEN 1 WHEN 2 THEN 2 WHEN 3 THEN 4 WHEN 4 THEN 8 WHEN 5 THEN 16 ELSE 0 END) AS rungs
}
RETURN n.id AS needId, assessments[0] AS assessment, partners, coalesce(viaGemeente, 0) AS viaGemeente, coalesce(notInformal, 0) AS notInformal,
       coalesce(lastConfirmedOn, '') AS lastConfirmedOn, coalesce(weekend, 0) AS weekend, coalesce(rungs, 0) AS rungs
