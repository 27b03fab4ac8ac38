// Referrals by id, whole.
// params:  networkId string, ids list of string
// returns: id, props, fromId, toId
MATCH (a:Partner)-[r:REFERS_TO]->(b:Partner)
WHERE a.networkId = $networkId AND r.id IN $ids
RETURN r.id AS id, properties(r) AS props, a.id AS fromId, b.id AS toId
ORDER BY id
