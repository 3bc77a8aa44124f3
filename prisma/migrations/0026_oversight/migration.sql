-- AlterTable
ALTER TABLE "audit_record" ADD COLUMN "shape" BIGINT;

-- CreateTable
CREATE TABLE "audit_shape" (
    "shape" BIGINT NOT NULL,
    "event" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "resource" TEXT,
    "items" TEXT[],
    "reasons" TEXT[],

    CONSTRAINT "audit_shape_pkey" PRIMARY KEY ("shape")
);

-- CreateIndex
CREATE INDEX "audit_record_decision_at_idx" ON "audit_record"("decision", "at");

-- CreateIndex
CREATE INDEX "audit_record_service_item_at_idx" ON "audit_record"("service_item", "at");

-- CreateIndex
CREATE INDEX "audit_record_case_number_at_idx" ON "audit_record"("case_number", "at");

-- CreateIndex
CREATE INDEX "audit_record_shape_at_id_idx" ON "audit_record"("shape", "at", "id");

-- A client has one department, a service item few, a shape one resource. Who takes them for independent expects no rows of two
-- together, and reads all of one to find them.
CREATE STATISTICS "audit_record_related" (dependencies)
    ON "department_id", "actor_id", "service_item", "resource", "shape", "decision" FROM "audit_record";

-- CreateTable
CREATE TABLE "finding" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "department_id" TEXT,
    "figures" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "assigned_id" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_step" (
    "finding_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "by" TEXT,
    "department_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT,

    CONSTRAINT "finding_step_pkey" PRIMARY KEY ("finding_id","position")
);

-- CreateTable
CREATE TABLE "finding_number" (
    "series" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "finding_number_pkey" PRIMARY KEY ("series")
);

-- CreateTable
CREATE TABLE "oversight_watch" (
    "id" INTEGER NOT NULL,
    "looked_until" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "oversight_watch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "finding_number_key" ON "finding"("number");

-- CreateIndex
CREATE INDEX "finding_status_idx" ON "finding"("status");

-- CreateIndex
CREATE INDEX "finding_assigned_id_idx" ON "finding"("assigned_id");

-- CreateIndex
CREATE UNIQUE INDEX "finding_rule_subject_day_key" ON "finding"("rule", "subject", "day");

-- AddForeignKey
ALTER TABLE "finding_step" ADD CONSTRAINT "finding_step_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The one row, which the first process that looks takes.
INSERT INTO "oversight_watch" ("id", "next_at") VALUES (1, 'epoch');
