-- AlterTable
ALTER TABLE "audit_record" ADD COLUMN     "key_marks" BIGINT[];

-- CreateTable
CREATE TABLE "usage_record" (
    "id" TEXT NOT NULL,
    "grant_id" TEXT NOT NULL,
    "consumer_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "scene" TEXT NOT NULL,
    "process" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "storage" TEXT NOT NULL,
    "destruction" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "filed_by" TEXT NOT NULL,
    "kept_until" DATE NOT NULL,

    CONSTRAINT "usage_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "resource_code" TEXT NOT NULL,
    "consumer_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "items" TEXT[],
    "key_item" TEXT NOT NULL,
    "key_digest" TEXT NOT NULL,
    "open_key" TEXT,
    "sealed_key" TEXT NOT NULL,
    "sealed_problem" TEXT NOT NULL,
    "sealed_evidence" TEXT NOT NULL,
    "sealed_reasons" TEXT,
    "status" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction_step" (
    "correction_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "correction_step_pkey" PRIMARY KEY ("correction_id","position")
);

-- CreateTable
CREATE TABLE "correction_reader" (
    "correction_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,

    CONSTRAINT "correction_reader_pkey" PRIMARY KEY ("correction_id","department_id")
);

-- CreateIndex
CREATE INDEX "usage_record_grant_id_period_to_idx" ON "usage_record"("grant_id", "period_to");

-- CreateIndex
CREATE INDEX "usage_record_consumer_id_id_idx" ON "usage_record"("consumer_id", "id");

-- CreateIndex
CREATE INDEX "usage_record_provider_id_id_idx" ON "usage_record"("provider_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "usage_record_grant_id_period_from_period_to_key" ON "usage_record"("grant_id", "period_from", "period_to");

-- CreateIndex
CREATE UNIQUE INDEX "correction_number_key" ON "correction"("number");

-- CreateIndex
CREATE UNIQUE INDEX "correction_open_key_key" ON "correction"("open_key");

-- CreateIndex
CREATE INDEX "correction_consumer_id_id_idx" ON "correction"("consumer_id", "id");

-- CreateIndex
CREATE INDEX "correction_provider_id_id_idx" ON "correction"("provider_id", "id");

-- CreateIndex
CREATE INDEX "correction_status_idx" ON "correction"("status");

-- CreateIndex
CREATE INDEX "correction_reader_department_id_idx" ON "correction_reader"("department_id");

-- CreateIndex
-- Without a list of pending entries: taking one in would hold up the commit of some read.
CREATE INDEX "audit_record_key_marks_idx" ON "audit_record" USING GIN ("key_marks") WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "deadline_started_at_idx" ON "deadline"("started_at");

-- AddForeignKey
ALTER TABLE "usage_record" ADD CONSTRAINT "usage_record_grant_id_fkey" FOREIGN KEY ("grant_id") REFERENCES "grant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_step" ADD CONSTRAINT "correction_step_correction_id_fkey" FOREIGN KEY ("correction_id") REFERENCES "correction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_reader" ADD CONSTRAINT "correction_reader_correction_id_fkey" FOREIGN KEY ("correction_id") REFERENCES "correction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
