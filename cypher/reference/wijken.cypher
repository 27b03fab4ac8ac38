// All wijken with their gemeente and the wijken they border.
// params:  none
// returns: code, name, gemeenteCode, tileX, tileY, borders
MATCH (w:Wijk)-[:PART_OF]->(g:Gemeente)
CALL (w) {
  MATCH (w)-[:BORDERS]-(b:Wijk)
  WITH DISTINCT b ORDER BY b.code
  RETURN collect(b.code) AS borders
}
RETURN w.code AS code, w.name AS name, g.code AS gemeenteCode, w.tileX AS tileX, w.tileY AS tileY, borders
ORDER BY code
