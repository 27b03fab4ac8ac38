// Partners by name, with the colour of their first sector.
// params:  ids list of string
// returns: id, name, kind, formality, colourGroup, since, until
MATCH (p:Partner)
WHERE p.id IN $ids
CALL (p) {
  MATCH (p)-[r:IN_SECTOR]->(s:Sector)
  WITH r, s ORDER BY r.order, s.id LIMIT 1
  RETURN collect(s.colourGroup) AS groups
}
RETURN p.id AS id, p.name AS name, p.kind AS kind, p.formality AS formality, coalesce(groups[0], 'onbekend') AS colourGroup, p.since AS since, p.until AS until
ORDER BY id
