// For which target groups each activity of one network is, as columns; an activity for everyone is not in them.
// params:  networkId string
// returns: activityIds, groupIds
MATCH (a:Activity)-[:FOR]->(t:TargetGroup)
WHERE a.networkId = $networkId
WITH a, t ORDER BY a.id, t.id
RETURN collect(a.id) AS activityIds, collect(t.id) AS groupIds
