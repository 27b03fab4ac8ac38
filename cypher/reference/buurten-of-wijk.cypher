// The buurten of one wijk.
// params:  wijkCode string
// returns: code, name
MATCH (b:Buurt)-[:PART_OF]->(:Wijk {code: $wijkCode})
RETURN b.code AS code, b.name AS name
ORDER BY code
