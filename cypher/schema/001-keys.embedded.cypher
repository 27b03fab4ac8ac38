// Keys and indexes of the embedded engine. It takes a constraint that data already break, so the first statement looks for such data.
MATCH (n:Network) WITH n.id AS key, count(*) AS times WHERE times > 1 OR key IS NULL RETURN 'Network.id' AS broken, key, times
UNION ALL
MATCH (n:Partner) WITH n.id AS key, count(*) AS times WHERE times > 1 OR key IS NULL RETURN 'Partner.id' AS broken, key, times
UNION ALL
MATCH (n:Activity) WITH n.id AS key, count(*) AS times WHERE times > 1 OR key IS NULL RETURN 'Activity.id' AS broken, key, times
UNION ALL
MATCH (n:Need) WITH n.id AS key, count(*) AS times WHERE times > 1 OR key IS NULL RETURN 'Need.id' AS broken, key, times
UNION ALL
MATCH (n:Theme) WITH n.id AS key, count(*) AS times WHERE times > 1 OR key IS NULL RETURN 'Theme.id' AS broken, key, times
UNION ALL
MATCH (n:TargetGroup) WITH n.id AS key, count(*) AS times WHERE times > 1 OR key IS NULL RETURN 'TargetGroup.id' AS broken, key, times
UNION ALL
MATCH (n:Sector) WITH n.id AS key, count(*) AS times WHERE times > 1 OR key IS NULL RETURN 'Sector.id' AS broken, key, times
UNION ALL
MATCH (n:ActivityKind) WITH n.id AS key, count(*) AS times WHERE times > 1 OR key IS NULL RETURN 'ActivityKind.id' AS broken, key, times
UNION ALL
MATCH (n:Meeting) WITH n.id AS key, count(*) AS times WHERE times > 1 OR key IS NULL RETURN 'Meeting.id' AS broken, key, times
UNION ALL
MATCH (n:Position) WITH n.id AS key, count(*) AS times WHERE times > 1 OR key IS NULL RETURN 'Position.id' AS broken, key, times
UNION ALL
MATCH (n:Figure) WITH n.id AS key, count(*) AS times WHERE times > 1 OR key IS NULL RETURN 'Figure.id' AS broken, key, times
UNION ALL
MATCH (n:Change) WITH n.id AS key, count(*) AS times WHERE times > 1 OR key IS NULL RETURN 'Change.id' AS broken, key, times
UNION ALL
MATCH (n:SchemaVersion) WITH n.id AS key, count(*) AS times WHERE times > 1 OR key IS NULL RETURN 'SchemaVersion.id' AS broken, key, times
UNION ALL
MATCH (n:Reference) WITH n.id AS key, count(*) AS times WHERE times > 1 OR key IS NULL RETURN 'Reference.id' AS broken, key, times
UNION ALL
MATCH (n:Wijk) WITH n.code AS key, count(*) AS times WHERE times > 1 OR key IS NULL RETURN 'Wijk.code' AS broken, key, times
UNION ALL
MATCH (n:Gemeente) WITH n.code AS key, count(*) AS times WHERE times > 1 OR key IS NULL RETURN 'Gemeente.code' AS broken, key, times
UNION ALL
MATCH (n:Buurt) WITH n.code AS key, count(*) AS times WHERE times > 1 OR key IS NULL RETURN 'Buurt.code' AS broken, key, times;

// NODE KEY makes MERGE on a null key an error, as it is on Neo4j; a constraint is no index here
CREATE CONSTRAINT network_key IF NOT EXISTS FOR (n:Network) REQUIRE n.id IS NODE KEY;
CREATE CONSTRAINT partner_key IF NOT EXISTS FOR (n:Partner) REQUIRE n.id IS NODE KEY;
CREATE CONSTRAINT activity_key IF NOT EXISTS FOR (n:Activity) REQUIRE n.id IS NODE KEY;
CREATE CONSTRAINT need_key IF NOT EXISTS FOR (n:Need) REQUIRE n.id IS NODE KEY;
CREATE CONSTRAINT theme_key IF NOT EXISTS FOR (n:Theme) REQUIRE n.id IS NODE KEY;
CREATE CONSTRAINT target_group_key IF NOT EXISTS FOR (n:TargetGroup) REQUIRE n.id IS NODE KEY;
CREATE CONSTRAINT sector_key IF NOT EXISTS FOR (n:Sector) REQUIRE n.id IS NODE KEY;
CREATE CONSTRAINT activity_kind_key IF NOT EXISTS FOR (n:ActivityKind) REQUIRE n.id IS NODE KEY;
CREATE CONSTRAINT meeting_key IF NOT EXISTS FOR (n:Meeting) REQUIRE n.id IS NODE KEY;
CREATE CONSTRAINT position_key IF NOT EXISTS FOR (n:Position) REQUIRE n.id IS NODE KEY;
CREATE CONSTRAINT figure_key IF NOT EXISTS FOR (n:Figure) REQUIRE n.id IS NODE KEY;
CREATE CONSTRAINT change_key IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS NODE KEY;
CREATE CONSTRAINT schema_version_key IF NOT EXISTS FOR (n:SchemaVersion) REQUIRE n.id IS NODE KEY;
CREATE CONSTRAINT reference_key IF NOT EXISTS FOR (n:Reference) REQUIRE n.id IS NODE KEY;
CREATE CONSTRAINT wijk_key IF NOT EXISTS FOR (n:Wijk) REQUIRE n.code IS NODE KEY;
CREATE CONSTRAINT gemeente_key IF NOT EXISTS FOR (n:Gemeente) REQUIRE n.code IS NODE KEY;
CREATE CONSTRAINT buurt_key IF NOT EXISTS FOR (n:Buurt) REQUIRE n.code IS NODE KEY;

CREATE INDEX network_id IF NOT EXISTS FOR (n:Network) ON (n.id);
CREATE INDEX partner_id IF NOT EXISTS FOR (n:Partner) ON (n.id);
CREATE INDEX activity_id IF NOT EXISTS FOR (n:Activity) ON (n.id);
CREATE INDEX need_id IF NOT EXISTS FOR (n:Need) ON (n.id);
CREATE INDEX theme_id IF NOT EXISTS FOR (n:Theme) ON (n.id);
CREATE INDEX target_group_id IF NOT EXISTS FOR (n:TargetGroup) ON (n.id);
CREATE INDEX sector_id IF NOT EXISTS FOR (n:Sector) ON (n.id);
CREATE INDEX activity_kind_id IF NOT EXISTS FOR (n:ActivityKind) ON (n.id);
CREATE INDEX meeting_id IF NOT EXISTS FOR (n:Meeting) ON (n.id);
CREATE INDEX position_id IF NOT EXISTS FOR (n:Position) ON (n.id);
CREATE INDEX figure_id IF NOT EXISTS FOR (n:Figure) ON (n.id);
CREATE INDEX change_id IF NOT EXISTS FOR (n:Change) ON (n.id);
CREATE INDEX schema_version_id IF NOT EXISTS FOR (n:SchemaVersion) ON (n.id);
CREATE INDEX reference_id IF NOT EXISTS FOR (n:Reference) ON (n.id);
CREATE INDEX wijk_code IF NOT EXISTS FOR (n:Wijk) ON (n.code);
CREATE INDEX gemeente_code IF NOT EXISTS FOR (n:Gemeente) ON (n.code);
CREATE INDEX buurt_code IF NOT EXISTS FOR (n:Buurt) ON (n.code);

CREATE INDEX partner_network IF NOT EXISTS FOR (n:Partner) ON (n.networkId);
CREATE INDEX activity_network IF NOT EXISTS FOR (n:Activity) ON (n.networkId);
CREATE INDEX meeting_network IF NOT EXISTS FOR (n:Meeting) ON (n.networkId);
CREATE INDEX position_network IF NOT EXISTS FOR (n:Position) ON (n.networkId);
CREATE INDEX change_network IF NOT EXISTS FOR (n:Change) ON (n.networkId);
CREATE INDEX need_network IF NOT EXISTS FOR (n:Need) ON (n.networkId);
CREATE INDEX change_entity IF NOT EXISTS FOR (n:Change) ON (n.entityId);
CREATE INDEX change_command IF NOT EXISTS FOR (n:Change) ON (n.commandId);
CREATE INDEX change_undoes IF NOT EXISTS FOR (n:Change) ON (n.undoes);
CREATE INDEX change_seq IF NOT EXISTS FOR (n:Change) ON (n.seq);
CREATE INDEX figure_area IF NOT EXISTS FOR (n:Figure) ON (n.areaCode);
