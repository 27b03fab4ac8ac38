// Which of the things a command names exist where it may name them; a partner comes with its name.
// params:  networkId string, partnerIds list of string, wijkCodes list of string, gemeenteCodes list of string, needIds list of string, sectorIds list of string, targetGroupIds list of string, activityKindIds list of string, themeIds list of string, meetingIds list of string
// returns: partners, wijken, gemeenten, needs, sectors, targetGroups, activityKinds, themes, meetings
MATCH (net:Network {id: $networkId})
CALL (net) { MATCH (p:Partner) WHERE p.id IN $partnerIds AND p.networkId = $networkId WITH p ORDER BY p.id RETURN collect({id: p.id, name: p.name, kind: p.kind}) AS partners }
CALL (net) { MATCH (net)-[:COVERS]->(w:Wijk) WHERE w.code IN $wijkCodes WITH w ORDER BY w.code RETURN collect({id: w.code, name: w.name}) AS wijken }
CALL (net) { MATCH (net)-[:COVERS]->(:Wijk)-[:PART_OF]->(g:Gemeente) WHERE g.code IN $gemeenteCodes WITH DISTINCT g ORDER BY g.code RETURN collect({id: g.code, name: g.name}) AS gemeenten }
CALL (net) { MATCH (n:Need) WHERE n.id IN $needIds AND (n.networkId IS NULL OR n.networkId = $networkId) WITH n ORDER BY n.id RETURN collect({id: n.id, name: n.nameNl, indicator: n.indicator}) AS needs }
CALL (net) { MATCH (s:Sector) WHERE s.id IN $sectorIds WITH s ORDER BY s.id RETURN collect({id: s.id, name: s.nameNl}) AS sectors }
CALL (net) { MATCH (t:TargetGroup) WHERE t.id IN $targetGroupIds WITH t ORDER BY t.id RETURN collect({id: t.id, name: t.nameNl}) AS targetGroups }
CALL (net) { MATCH (k:ActivityKind) WHERE k.id IN $activityKindIds WITH k ORDER BY k.id RETURN collect({id: k.id, name: k.nameNl}) AS activityKinds }
CALL (net) { MATCH (h:Theme) WHERE h.id IN $themeIds WITH h ORDER BY h.id RETURN collect({id: h.id, name: h.nameNl}) AS themes }
CALL (net) { MATCH (m:Meeting) WHERE m.id IN $meetingIds AND m.networkId = $networkId WITH m ORDER BY m.id RETURN collect({id: m.id, name: m.title}) AS meetings }
RETURN partners, wijken, gemeenten, needs, sectors, targetGroups, activityKinds, themes, meetings
