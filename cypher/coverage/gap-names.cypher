// Names of activities by id.
// params:  activityIds list of string
// returns: id, name
MATCH (a:Activity)
WHERE a.id IN $activityIds
RETURN a.id AS id, a.name AS name
ORDER BY id
