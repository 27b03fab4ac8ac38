// Takes away who attended these meetings.
// params:  ids list of string
// returns: ties
MATCH (m:Meeting)<-[r:ATTENDED]-(:Partner)
WHERE m.id IN $ids
DELETE r
RETURN count(r) AS ties
