// The version and the last seq of one network.
// params:  networkId string
// returns: version, seq
MATCH (net:Network {id: $networkId})
RETURN coalesce(net.version, 0) AS version, coalesce(net.seq, 0) AS seq
