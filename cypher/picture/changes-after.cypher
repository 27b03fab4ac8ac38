// What changed in a network after a seq, in order; the record afterwards only where the picture depends on it.
// params:  networkId string, afterSeq int, limit int
// returns: seq, entityKind, entityId, after
MATCH (c:Change)
WHERE c.networkId = $networkId AND c.seq > $afterSeq
RETURN c.seq AS seq, c.entityKind AS entityKind, c.entityId AS entityId,
       CASE WHEN c.entityKind IN ['partner', 'activity', 'collaboration', 'referral', 'position'] THEN c.after ELSE null END AS after
ORDER BY seq
LIMIT $limit
