// Partners of a network whose folded name is the same, other than one.
// params:  networkId string, sortName string, exceptId string
// returns: id, name
MATCH (p:Partner)
WHERE p.networkId = $networkId AND p.sortName = $sortName AND p.id <> $exceptId
RETURN p.id AS id, p.name AS name
ORDER BY id
LIMIT 5
