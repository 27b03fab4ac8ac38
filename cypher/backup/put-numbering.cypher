// Gives a network that was brought back the numbering it had, so that its next change gets the next number.
// params:  networkId string, version int, seq int
// returns: version, seq
MATCH (net:Network {id: $networkId})
SET net.version = $version
SET net.seq = $seq
RETURN net.version AS version, net.seq AS seq
