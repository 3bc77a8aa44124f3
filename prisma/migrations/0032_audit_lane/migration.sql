-- CreateTable
CREATE TABLE "audit_lane" (
    "node" TEXT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_lane_pkey" PRIMARY KEY ("node","sequence")
);

-- The ends of the lanes that there are, found one by one through the index, and where each began.
WITH RECURSIVE "lane" ("node") AS (
    SELECT min("node") FROM "audit_record"
    UNION ALL
    SELECT (SELECT min(r."node") FROM "audit_record" r WHERE r."node" > "lane"."node")
    FROM "lane" WHERE "lane"."node" IS NOT NULL
), "last" AS (
    SELECT "known"."node", "end"."sequence", "end"."hash"
    FROM (
        SELECT "node" FROM "lane" WHERE "node" IS NOT NULL
        UNION SELECT "node" FROM "audit_pruned_lane"
    ) AS "known"
    CROSS JOIN LATERAL (
        (SELECT r."sequence", r."hash" FROM "audit_record" r
         WHERE r."node" = "known"."node" ORDER BY r."sequence" DESC LIMIT 1)
        UNION ALL
        SELECT p."sequence", p."hash" FROM "audit_pruned_lane" p WHERE p."node" = "known"."node"
        ORDER BY "sequence" DESC LIMIT 1
    ) AS "end"
)
INSERT INTO "audit_lane" ("node", "sequence", "hash")
    SELECT "node", 0, repeat('0', 64) FROM "last"
    UNION ALL SELECT "node", "sequence", "hash" FROM "last";
