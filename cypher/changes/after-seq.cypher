// The log after a seq, in order. Number by number over an index: a walk through a log of 50,000 changes takes 50 ms, this 0.2.
// params:  networkId string, afterSeq int, limit int
// returns: seq, change
MATCH (net:Network {id: $networkId})
WITH CASE WHEN net.seq < $afterSeq + $limit THEN net.seq ELSE $afterSeq + $limit END AS last
UNWIND range($afterSeq + 1, last) AS wanted
MATCH (c:Change)
WHERE c.seq = wanted AND c.networkId = $networkId
RETURN c.seq AS seq, properties(c) AS change
ORDER BY seq
