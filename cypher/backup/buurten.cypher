// All buurten with their wijk, for a backup.
// params:  none
// returns: code, name, wijkCode
MATCH (b:Buurt)-[:PART_OF]->(w:Wijk)
RETURN b.code AS code, b.name AS name, w.code AS wijkCode
ORDER BY code
