// What changed in a network after a seq, in order; the record afterwards only where coverage depends on it.
// params:  networkId string, afterSeq int, lastSeq int
// returns: seq, entityKind, entityId, after
UNWIND range($afterSeq + 1, $lastSeq) AS wanted
MATCH (c:Change)
WHERE c.seq = wanted AND c.networkId = $networkId
RETURN c.seq AS seq, c.entityKind AS entityKind, c.entityId AS entityId,
       CASE WHEN c.entityKind IN ['partner', 'activity', 'assessment'] THEN c.after ELSE null END AS after
ORDER BY seq
