// Takes away everything an activity's own record says of offers, needs, areas, target groups and place.
// params:  ids list of string
// returns: ties
MATCH (a:Activity)-[r:OFFERS|ADDRESSES|SERVES|FOR|HELD_AT]-()
WHERE a.id IN $ids
DELETE r
RETURN count(r) AS ties
