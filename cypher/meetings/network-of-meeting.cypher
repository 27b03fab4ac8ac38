// The network of a meeting.
// params:  id string
// returns: networkId
MATCH (m:Meeting {id: $id})
RETURN m.networkId AS networkId
