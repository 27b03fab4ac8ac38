// Collaborations between two partners, alive or ended.
// params:  a string, b string
// returns: id
MATCH (p:Partner {id: $a})-[r:COLLABORATES_WITH]-(q:Partner {id: $b})
RETURN r.id AS id
ORDER BY id
