// The log after a seq, in order.
// params:  networkId string, afterSeq int, limit int
// returns: seq, change
MATCH (c:Change)
WHERE c.networkId = $networkId AND c.seq > $afterSeq
RETURN c.seq AS seq, properties(c) AS change
ORDER BY seq
LIMIT $limit
