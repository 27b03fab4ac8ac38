// Stores partners as given, with their sectors and working area; clear-partners has taken the old ones away.
// params:  rows list of maps
// returns: nodes, ties
UNWIND $rows AS row
MERGE (p:Partner {id: row.id})
SET p = row.props
WITH row, p
CALL (row, p) {
  UNWIND row.sectors AS s
  MATCH (x:Sector {id: s.id})
  MERGE (p)-[r:IN_SECTOR]->(x)
  SET r += s.props
  RETURN count(r) AS sectorTies
}
CALL (row, p) {
  UNWIND row.worksIn AS t
  MATCH (w:Wijk {code: t.id})
  MERGE (p)-[r:WORKS_IN]->(w)
  SET r += t.props
  RETURN count(r) AS areaTies
}
RETURN count(p) AS nodes, sum(sectorTies + areaTies) AS ties
