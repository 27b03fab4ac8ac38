// First statement of every command: the write lock, then what it guards. No row: no such network. done: this very command was stored before.
// params:  networkId string, commandId string
// returns: version, seq, done
MATCH (net:Network {id: $networkId})
SET net.lock = 1
WITH net
RETURN coalesce(net.version, 0) AS version, coalesce(net.seq, 0) AS seq, EXISTS { MATCH (c:Change) WHERE c.id = $commandId } AS done
