// What kept lists of one network stand on: its version, the number of its last change, and the version of the reference data.
// params:  networkId string
// returns: version, seq, referenceVersion
MATCH (net:Network {id: $networkId})
OPTIONAL MATCH (r:Reference {id: 'reference'})
RETURN coalesce(net.version, 0) AS version, coalesce(net.seq, 0) AS seq, coalesce(r.version, 0) AS referenceVersion
