// Takes own needs out of their theme.
// params:  ids list of string
// returns: ties
MATCH (n:Need)-[r:PART_OF]->(:Theme)
WHERE n.id IN $ids AND n.networkId IS NOT NULL
DELETE r
RETURN count(r) AS ties
