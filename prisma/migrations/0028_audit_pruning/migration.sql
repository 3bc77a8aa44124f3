-- AlterTable
ALTER TABLE "audit_tree" ADD COLUMN     "pruned_before" TIMESTAMPTZ(3),
ADD COLUMN     "pruned_size" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "audit_pruned_lane" (
    "node" TEXT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_pruned_lane_pkey" PRIMARY KEY ("node")
);

-- CreateTable
CREATE TABLE "audit_pruned_tile" (
    "index" BIGINT NOT NULL,
    "hashes" BYTEA NOT NULL,

    CONSTRAINT "audit_pruned_tile_pkey" PRIMARY KEY ("index")
);
