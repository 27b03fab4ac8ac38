// Every relationship of the graph, to compare two graphs.
// params:  none
// returns: fromKey, kind, toKey, id, props
MATCH (a)-[r]->(b)
WITH coalesce(a.id, a.code) AS fromKey, type(r) AS kind, coalesce(b.id, b.code) AS toKey, coalesce(r.id, '') AS id, properties(r) AS props
RETURN fromKey, kind, toKey, id, props
ORDER BY fromKey, kind, toKey, id
