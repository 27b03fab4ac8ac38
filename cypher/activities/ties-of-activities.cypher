// The offers, needs, areas, target groups and place of some activities, one row a tie.
// params:  ids list of string
// returns: activityId, kind, otherId, since, until, role
MATCH (a:Activity)-[r:OFFERS|ADDRESSES|SERVES|FOR|HELD_AT]-(x)
WHERE a.id IN $ids
RETURN a.id AS activityId, type(r) AS kind, coalesce(x.id, x.code) AS otherId, r.since AS since, r.until AS until, r.role AS role
ORDER BY activityId, kind, otherId
