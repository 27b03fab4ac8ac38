// Makes a network, or finds it, and holds its lock: the first statement of the command that creates it.
// params:  networkId string, commandId string
// returns: version, seq, done
MERGE (net:Network {id: $networkId})
SET net.lock = 1
WITH net
RETURN coalesce(net.version, 0) AS version, coalesce(net.seq, 0) AS seq, EXISTS { MATCH (c:Change) WHERE c.id = $commandId } AS done
