// The referrals of some partners, past and present, whole; one row a tie and partner asked for.
// params:  ids list of string
// returns: partnerId, id, props, fromId, toId
MATCH (p:Partner)-[r:REFERS_TO]-(q:Partner)
WHERE p.id IN $ids
WITH DISTINCT p, r
RETURN p.id AS partnerId, r.id AS id, properties(r) AS props, startNode(r).id AS fromId, endNode(r).id AS toId
ORDER BY partnerId, id
