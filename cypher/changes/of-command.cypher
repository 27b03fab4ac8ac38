// What one command wrote, in order.
// params:  networkId string, commandId string
// returns: seq, change
MATCH (c:Change)
WHERE c.commandId = $commandId AND c.networkId = $networkId
RETURN c.seq AS seq, properties(c) AS change
ORDER BY seq
