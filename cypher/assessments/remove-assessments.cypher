// Removes assessments by wijk, need and network.
// params:  networkId string, rows list of maps
// returns: nodes
UNWIND $rows AS row
MATCH (w:Wijk {code: row.wijkCode})-[h:HAS_NEED {networkId: $networkId}]->(n:Need {id: row.needId})
DELETE h
RETURN count(h) AS nodes
