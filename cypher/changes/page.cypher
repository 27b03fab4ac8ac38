// The log, newest first; before is the seq of the last row seen.
// params:  networkId string, before int?, entityIds list of string?, entityKind string?, actor string?, limit int
// returns: seq, change, undone
MATCH (c:Change)
WHERE c.networkId = $networkId AND ($before IS NULL OR c.seq < $before)
  AND ($entityIds IS NULL OR c.entityId IN $entityIds) AND ($entityKind IS NULL OR c.entityKind = $entityKind)
  AND ($actor IS NULL OR c.actor = $actor)
WITH c ORDER BY c.seq DESC LIMIT $limit
RETURN c.seq AS seq, properties(c) AS change,
       EXISTS { MATCH (u:Change) WHERE u.networkId = $networkId AND u.undoes = c.commandId } AS undone
ORDER BY seq DESC
