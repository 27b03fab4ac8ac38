// Keys and indexes of Neo4j. A unique constraint owns its index here: a second one on the same property would be an error.
CREATE CONSTRAINT network_key IF NOT EXISTS FOR (n:Network) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT partner_key IF NOT EXISTS FOR (n:Partner) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT activity_key IF NOT EXISTS FOR (n:Activity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT need_key IF NOT EXISTS FOR (n:Need) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT theme_key IF NOT EXISTS FOR (n:Theme) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT target_group_key IF NOT EXISTS FOR (n:TargetGroup) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sector_key IF NOT EXISTS FOR (n:Sector) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT activity_kind_key IF NOT EXISTS FOR (n:ActivityKind) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT meeting_key IF NOT EXISTS FOR (n:Meeting) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT position_key IF NOT EXISTS FOR (n:Position) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT figure_key IF NOT EXISTS FOR (n:Figure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_key IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT schema_version_key IF NOT EXISTS FOR (n:SchemaVersion) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reference_key IF NOT EXISTS FOR (n:Reference) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT wijk_key IF NOT EXISTS FOR (n:Wijk) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT gemeente_key IF NOT EXISTS FOR (n:Gemeente) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT buurt_key IF NOT EXISTS FOR (n:Buurt) REQUIRE n.code IS UNIQUE;

CREATE INDEX partner_network IF NOT EXISTS FOR (n:Partner) ON (n.networkId);
CREATE INDEX activity_network IF NOT EXISTS FOR (n:Activity) ON (n.networkId);
CREATE INDEX meeting_network IF NOT EXISTS FOR (n:Meeting) ON (n.networkId);
CREATE INDEX position_network IF NOT EXISTS FOR (n:Position) ON (n.networkId);
CREATE INDEX change_network IF NOT EXISTS FOR (n:Change) ON (n.networkId);
CREATE INDEX need_network IF NOT EXISTS FOR (n:Need) ON (n.networkId);
CREATE INDEX change_entity IF NOT EXISTS FOR (n:Change) ON (n.entityId);
CREATE INDEX change_command IF NOT EXISTS FOR (n:Change) ON (n.commandId);
CREATE INDEX change_undoes IF NOT EXISTS FOR (n:Change) ON (n.undoes);
CREATE INDEX figure_area IF NOT EXISTS FOR (n:Figure) ON (n.areaCode);
CREATE INDEX change_network_seq IF NOT EXISTS FOR (n:Change) ON (n.networkId, n.seq);
CREATE INDEX collaboration_id IF NOT EXISTS FOR ()-[r:COLLABORATES_WITH]-() ON (r.id);
CREATE INDEX referral_id IF NOT EXISTS FOR ()-[r:REFERS_TO]-() ON (r.id);

// Statements that come next find every index ready
CALL db.awaitIndexes(60)
