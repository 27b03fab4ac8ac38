// Which activities some partners offer, past and present.
// params:  ids list of string
// returns: partnerId, activityId
MATCH (p:Partner)-[:OFFERS]->(a:Activity)
WHERE p.id IN $ids
RETURN p.id AS partnerId, a.id AS activityId
ORDER BY partnerId, activityId
