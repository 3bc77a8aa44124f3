-- The table as it was becomes one part of a partitioned one: all of before a month. No record is written anew; where there are
-- any, all are read once to see that they are of before it. Each part has its own primary key and its own unique
-- (node, sequence): over all parts neither can be held, and who writes is decided by audit_lane.
ALTER TABLE "audit_record" RENAME TO "audit_record_before";
ALTER STATISTICS "audit_record_related" RENAME TO "audit_record_before_related";

DO $$
DECLARE
    "index" name;
BEGIN
    FOR "index" IN SELECT "indexname" FROM pg_indexes
        WHERE "schemaname" = current_schema() AND "tablename" = 'audit_record_before'
    LOOP
        EXECUTE format('ALTER INDEX %I RENAME TO %I',
            "index", replace("index", 'audit_record_', 'audit_record_before_'));
    END LOOP;
END $$;

CREATE TABLE "audit_record" (LIKE "audit_record_before" INCLUDING DEFAULTS) PARTITION BY RANGE ("at");

-- Months in China, which keeps UTC+8 all year: this one where there is no record yet, the next one otherwise, and three more.
DO $$
DECLARE
    "first" constant timestamp := date_trunc('month', now() AT TIME ZONE 'UTC' + interval '8 hours')
        + CASE WHEN EXISTS (SELECT FROM "audit_record_before") THEN interval '1 month' ELSE interval '0' END;
    "month" timestamp := "first";
    "from" timestamptz;
    "to" timestamptz;
    "part" text;
BEGIN
    WHILE "month" <= "first" + interval '3 months' LOOP
        "from" := ("month" - interval '8 hours') AT TIME ZONE 'UTC';
        "to" := ("month" + interval '1 month' - interval '8 hours') AT TIME ZONE 'UTC';
        "part" := 'audit_record_' || to_char("month", 'YYYY_MM');
        EXECUTE format('CREATE TABLE %I (LIKE "audit_record_before" INCLUDING ALL)', "part");
        EXECUTE format('ALTER TABLE "audit_record" ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
            "part", "from", "to");
        "month" := "month" + interval '1 month';
    END LOOP;
    CREATE TABLE "audit_record_later" (LIKE "audit_record_before" INCLUDING ALL);
    EXECUTE format('ALTER TABLE "audit_record" ATTACH PARTITION "audit_record_later" FOR VALUES FROM (%L) TO (MAXVALUE)', "to");
    -- Of a clock that was ahead.
    "from" := ("first" - interval '8 hours') AT TIME ZONE 'UTC';
    WITH "ahead" AS (DELETE FROM "audit_record_before" WHERE "at" >= "from" RETURNING *)
        INSERT INTO "audit_record" SELECT * FROM "ahead";
    EXECUTE format('ALTER TABLE "audit_record" ATTACH PARTITION "audit_record_before" FOR VALUES FROM (MINVALUE) TO (%L)', "from");
END $$;

-- Each takes in the index that every part has already.
CREATE INDEX "audit_record_key_marks_idx" ON "audit_record" USING GIN ("key_marks") WITH (fastupdate = off);
CREATE INDEX "audit_record_at_id_idx" ON "audit_record"("at", "id");
CREATE INDEX "audit_record_department_id_at_idx" ON "audit_record"("department_id", "at");
CREATE INDEX "audit_record_actor_id_at_idx" ON "audit_record"("actor_id", "at");
CREATE INDEX "audit_record_resource_at_idx" ON "audit_record"("resource", "at");
CREATE INDEX "audit_record_event_at_idx" ON "audit_record"("event", "at");
CREATE INDEX "audit_record_decision_at_idx" ON "audit_record"("decision", "at");
CREATE INDEX "audit_record_service_item_at_idx" ON "audit_record"("service_item", "at");
CREATE INDEX "audit_record_case_number_at_idx" ON "audit_record"("case_number", "at");
CREATE INDEX "audit_record_shape_at_id_idx" ON "audit_record"("shape", "at", "id");
