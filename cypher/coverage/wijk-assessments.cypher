// What is known on a day of the needs in one wijk of a network.
// params:  networkId string, wijkCode string, on date
// returns: needId, assessment
MATCH (w:Wijk {code: $wijkCode})-[h:HAS_NEED]->(n:Need)
WHERE h.networkId = $networkId AND (h.since IS NULL OR h.since <= $on) AND (h.until IS NULL OR h.until > $on)
RETURN n.id AS needId, properties(h) AS assessment
ORDER BY needId
