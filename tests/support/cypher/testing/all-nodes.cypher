// Every node of the graph, to compare two graphs.
// params:  none
// returns: label, key, props
MATCH (n)
WHERE NOT n:SchemaVersion
WITH coalesce(n.id, n.code) AS key, properties(n) AS props,
     CASE WHEN n:Network THEN 'Network' WHEN n:Gemeente THEN 'Gemeente' WHEN n:Wijk THEN 'Wijk' WHEN n:Buurt THEN 'Buurt' WHEN n:Figure THEN 'Figure'
          WHEN n:Theme THEN 'Theme' WHEN n:Need THEN 'Need' WHEN n:TargetGroup THEN 'TargetGroup' WHEN n:Sector THEN 'Sector'
          WHEN n:ActivityKind THEN 'ActivityKind' WHEN n:Partner THEN 'Partner' WHEN n:Activity THEN 'Activity' WHEN n:Meeting THEN 'Meeting'
          WHEN n:Position THEN 'Position' WHEN n:Change THEN 'Change' WHEN n:Reference THEN 'Reference' ELSE 'another' END AS label
RETURN label, key, props
ORDER BY label, key
