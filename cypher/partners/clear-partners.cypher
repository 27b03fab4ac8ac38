// Takes away what a partner's own record says of sectors and working area.
// params:  ids list of string
// returns: ties
MATCH (p:Partner)-[r:IN_SECTOR|WORKS_IN]->()
WHERE p.id IN $ids
DELETE r
RETURN count(r) AS ties
