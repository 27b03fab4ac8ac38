// The needs one network uses, shared ones and its own, by theme; without those it hides.
// params:  networkId string
// returns: id, themeOrder
MATCH (net:Network {id: $networkId})
MATCH (n:Need)-[:PART_OF]->(t:Theme)
WHERE (n.networkId IS NULL OR n.networkId = net.id) AND NOT n.id IN coalesce(net.hiddenNeeds, [])
RETURN n.id AS id, t.order AS themeOrder
ORDER BY themeOrder, id
