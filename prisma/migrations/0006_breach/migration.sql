-- AlterTable
ALTER TABLE "grant" ADD COLUMN     "disposal" TEXT NOT NULL DEFAULT 'destroy',
ADD COLUMN     "disposal_text" TEXT,
ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "ending" TEXT,
ADD COLUMN     "purpose_end" TEXT,
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'active';

-- CreateTable
CREATE TABLE "grant_step" (
    "grant_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "by" TEXT,
    "department_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT,

    CONSTRAINT "grant_step_pkey" PRIMARY KEY ("grant_id","position")
);

-- CreateTable
CREATE TABLE "breach" (
    "id" TEXT NOT NULL,
    "grant_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "seen" TEXT NOT NULL,
    "records" TEXT[],
    "days" INTEGER NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "reported_by" TEXT NOT NULL,

    CONSTRAINT "breach_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disposal_receipt" (
    "id" TEXT NOT NULL,
    "grant_id" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "disposed_at" TIMESTAMPTZ(3) NOT NULL,
    "responsible" TEXT NOT NULL,
    "copies" INTEGER NOT NULL,
    "note" TEXT,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "filed_by" TEXT NOT NULL,

    CONSTRAINT "disposal_receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispute" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "consumer_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "opened_for" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "authority_id" TEXT,

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispute_step" (
    "dispute_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "by" TEXT,
    "department_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT,

    CONSTRAINT "dispute_step_pkey" PRIMARY KEY ("dispute_id","position")
);

-- CreateIndex
CREATE INDEX "breach_grant_id_idx" ON "breach"("grant_id");

-- CreateIndex
CREATE INDEX "disposal_receipt_grant_id_idx" ON "disposal_receipt"("grant_id");

-- CreateIndex
CREATE UNIQUE INDEX "dispute_number_key" ON "dispute"("number");

-- CreateIndex
CREATE INDEX "dispute_subject_id_idx" ON "dispute"("subject_id");

-- CreateIndex
CREATE INDEX "dispute_consumer_id_idx" ON "dispute"("consumer_id");

-- CreateIndex
CREATE INDEX "dispute_provider_id_idx" ON "dispute"("provider_id");

-- CreateIndex
CREATE INDEX "grant_status_expires_at_idx" ON "grant"("status", "expires_at");

-- AddForeignKey
ALTER TABLE "grant_step" ADD CONSTRAINT "grant_step_grant_id_fkey" FOREIGN KEY ("grant_id") REFERENCES "grant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "breach" ADD CONSTRAINT "breach_grant_id_fkey" FOREIGN KEY ("grant_id") REFERENCES "grant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposal_receipt" ADD CONSTRAINT "disposal_receipt_grant_id_fkey" FOREIGN KEY ("grant_id") REFERENCES "grant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_step" ADD CONSTRAINT "dispute_step_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was revoked before has ended.
UPDATE "grant" SET "status" = 'revoked', "ending" = 'revoked', "ended_at" = "revoked_at"
WHERE "revoked_at" IS NOT NULL;
