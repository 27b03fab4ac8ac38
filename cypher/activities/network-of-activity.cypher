// The network of an activity.
// params:  id string
// returns: networkId
MATCH (a:Activity {id: $id})
RETURN a.networkId AS networkId
