-- AlterTable
ALTER TABLE "audit_record" ADD COLUMN     "salt" TEXT NOT NULL DEFAULT gen_random_uuid();

-- CreateTable
CREATE TABLE "audit_tree" (
    "id" INTEGER NOT NULL,
    "size" BIGINT NOT NULL,
    "root" TEXT NOT NULL,
    "epoch" BIGINT NOT NULL,

    CONSTRAINT "audit_tree_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_run" (
    "start_index" BIGINT NOT NULL,
    "node" TEXT NOT NULL,
    "first_sequence" BIGINT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "audit_run_pkey" PRIMARY KEY ("start_index")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_run_node_first_sequence_key" ON "audit_run"("node", "first_sequence");

-- The tree before its first record: its root is the hash of nothing (RFC 6962).
INSERT INTO "audit_tree" ("id", "size", "root", "epoch")
  VALUES (1, 0, '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', 0);
