// The network of a partner.
// params:  id string
// returns: networkId
MATCH (p:Partner {id: $id})
RETURN p.networkId AS networkId
