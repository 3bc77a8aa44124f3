-- CreateTable
CREATE TABLE "resource_search" (
    "resource_id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "in_force" BOOLEAN NOT NULL,
    "provider_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "sharing_type" TEXT NOT NULL,
    "update_frequency" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "letters" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "api_name" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "items" TEXT NOT NULL,
    "abstract" TEXT NOT NULL,
    "form" INTEGER NOT NULL,
    "tokens" tsvector NOT NULL,

    CONSTRAINT "resource_search_pkey" PRIMARY KEY ("resource_id")
);

-- CreateIndex
CREATE INDEX "resource_search_tokens_idx" ON "resource_search" USING GIN ("tokens");

-- Where the rows are that have these tokens, always through their index: tokens are long and kept
-- apart from their rows, which the planner does not count, so that it would rather fetch them all.
CREATE FUNCTION resource_search_having(tsquery) RETURNS tid[]
LANGUAGE sql STABLE STRICT SET enable_seqscan = off
AS 'SELECT array_agg(ctid) FROM resource_search WHERE tokens @@ $1';
