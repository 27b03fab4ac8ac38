// All networks by name, with their version.
// params:  none
// returns: id, name, origin, version, seq
MATCH (net:Network)
RETURN net.id AS id, net.name AS name, net.origin AS origin, coalesce(net.version, 0) AS version, coalesce(net.seq, 0) AS seq
ORDER BY name, id
