// What changed in a network after a seq till another, in order; the record afterwards only of the kinds asked for. Number by number, as after-seq.
// params:  networkId string, afterSeq int, lastSeq int, entityKinds list of string
// returns: seq, entityKind, entityId, after
UNWIND range($afterSeq + 1, $lastSeq) AS wanted
MATCH (c:Change)
WHERE c.seq = wanted AND c.networkId = $networkId
RETURN c.seq AS seq, c.entityKind AS entityKind, c.entityId AS entityId,
       CASE WHEN c.entityKind IN $entityKinds THEN c.after ELSE null END AS after
ORDER BY seq
