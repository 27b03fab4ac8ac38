// Removes networks without anything in them; clear-networks has taken their wijken away.
// params:  ids list of string
// returns: nodes
MATCH (net:Network)
WHERE net.id IN $ids
DELETE net
RETURN count(net) AS nodes
