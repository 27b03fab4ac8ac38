// Last statement of every command: numbers its changes, gapless and in order, and bumps the network's version.
// params:  networkId string, changes list of maps
// returns: lastSeq
MATCH (net:Network {id: $networkId})
SET net.seq = coalesce(net.seq, 0) + size($changes)
SET net.version = coalesce(net.version, 0) + 1
WITH net.seq - size($changes) AS base
UNWIND range(0, size($changes) - 1) AS i
WITH base, i, $changes[i] AS c
CREATE (x:Change {id: c.id})
SET x += c
SET x.seq = base + i + 1
RETURN max(x.seq) AS lastSeq
