// Everything that hangs on a partner: ids of ties, activities, meetings.
// params:  id string
// returns: collaborations, referrals, activities, heldHere, meetings
MATCH (p:Partner {id: $id})
CALL (p) { MATCH (p)-[r:COLLABORATES_WITH]-(:Partner) WITH DISTINCT r.id AS tieId ORDER BY tieId RETURN collect(tieId) AS collaborations }
CALL (p) { MATCH (p)-[r:REFERS_TO]-(:Partner) WITH DISTINCT r.id AS tieId ORDER BY tieId RETURN collect(tieId) AS referrals }
CALL (p) { MATCH (p)-[:OFFERS]->(a:Activity) WITH DISTINCT a ORDER BY a.id RETURN collect(a.id) AS activities }
CALL (p) { MATCH (p)<-[:HELD_AT]-(a:Activity) WITH DISTINCT a ORDER BY a.id RETURN collect(a.id) AS heldHere }
CALL (p) { MATCH (p)-[:ATTENDED]->(m:Meeting) WITH DISTINCT m ORDER BY m.id RETURN collect(m.id) AS meetings }
RETURN collaborations, referrals, activities, heldHere, meetings
