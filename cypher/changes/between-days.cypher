// The log between two moments, in order.
// params:  networkId string, fromMoment string, toMoment string, limit int
// returns: seq, change
MATCH (c:Change)
WHERE c.networkId = $networkId AND c.at >= $fromMoment AND c.at < $toMoment
RETURN c.seq AS seq, properties(c) AS change
ORDER BY seq
LIMIT $limit
