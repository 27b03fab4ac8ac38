// The needs of the matrix for one wijk of a network, by theme, shared ones and its own, without those it hides. No row: not a wijk of this network.
// params:  networkId string, wijkCode string
// returns: needId, themeOrder
MATCH (net:Network {id: $networkId})-[:COVERS]->(w:Wijk {code: $wijkCode})
MATCH (n:Need)-[:PART_OF]->(t:Theme)
WHERE (n.networkId IS NULL OR n.networkId = net.id) AND NOT n.id IN coalesce(net.hiddenNeeds, [])
RETURN n.id AS needId, t.order AS themeOrder
ORDER BY themeOrder, needId
