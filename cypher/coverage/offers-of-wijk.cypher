// Who does what in one wijk on a day, for every need: what serves the wijk itself, and what serves its whole gemeente.
// params:  networkId string, wijkCode string, on date
// returns: needId, partnerId, activityId, activityName, supportLevel, dayparts, lastConfirmedOn, origin, citywide
MATCH (w:Wijk {code: $wijkCode})
CALL (w) {
  CALL (w) {
    MATCH (w)<-[s:SERVES]-(a:Activity)
    WHERE a.networkId = $networkId AND (s.since IS NULL OR s.since <= $on) AND (s.until IS NULL OR s.until > $on)
    RETURN a, 0 AS viaGemeente
    UNION ALL
    MATCH (w)-[:PART_OF]->(:Gemeente)<-[s:SERVES]-(a:Activity)
    WHERE a.networkId = $networkId AND (s.since IS NULL OR s.since <= $on) AND (s.until IS NULL OR s.until > $on)
    RETURN a, 1 AS viaGemeente
  }
  WITH a, min(viaGemeente) AS viaGemeente
  WHERE (a.since IS NULL OR a.since <= $on) AND (a.until IS NULL OR a.until > $on)
  RETURN a, viaGemeente
}
MATCH (a)-[d:ADDRESSES]->(n:Need)
WHERE (d.since IS NULL OR d.since <= $on) AND (d.until IS NULL OR d.until > $on)
MATCH (a)<-[o:OFFERS]-(p:Partner)
WHERE (o.since IS NULL OR o.since <= $on) AND (o.until IS NULL OR o.until > $on)
  AND (p.since IS NULL OR p.since <= $on) AND (p.until IS NULL OR p.until > $on)
WITH n, p, a, viaGemeente ORDER BY n.id, p.sortName, p.id, a.id
RETURN n.id AS needId, p.id AS partnerId, a.id AS activityId, a.name AS activityName, a.supportLevel AS supportLevel,
       coalesce(a.dayparts, []) AS dayparts, a.lastConfirmedOn AS lastConfirmedOn, coalesce(a.origin, 'person') AS origin, viaGemeente = 1 AS citywide
