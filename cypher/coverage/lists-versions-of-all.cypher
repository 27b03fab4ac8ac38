// What kept lists of every network stand on, as columns.
// params:  none
// returns: networkIds, versions, seqs, referenceVersion
MATCH (net:Network)
WITH net ORDER BY net.id
WITH collect(net.id) AS networkIds, collect(coalesce(net.version, 0)) AS versions, collect(coalesce(net.seq, 0)) AS seqs
OPTIONAL MATCH (r:Reference {id: 'reference'})
RETURN networkIds, versions, seqs, coalesce(r.version, 0) AS referenceVersion
