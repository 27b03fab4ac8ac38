// The assessment of one cell, if any.
// params:  networkId string, wijkCode string, needId string
// returns: id, props, wijkCode, needId
MATCH (w:Wijk {code: $wijkCode})-[h:HAS_NEED {networkId: $networkId}]->(n:Need {id: $needId})
RETURN h.id AS id, properties(h) AS props, w.code AS wijkCode, n.id AS needId
ORDER BY id
