-- AlterTable
ALTER TABLE "application" ADD COLUMN     "extension_days" INTEGER,
ADD COLUMN     "notice" TEXT[],
ADD COLUMN     "submitted_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "deadline" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "subject_number" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "waiting_id" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "days" INTEGER NOT NULL,
    "extended_days" INTEGER NOT NULL DEFAULT 0,
    "extended_by" TEXT,
    "counted_from" DATE NOT NULL,
    "days_left" INTEGER NOT NULL,
    "due_on" DATE,
    "remind_on" DATE,
    "stopped_at" TIMESTAMPTZ(3),
    "met_at" TIMESTAMPTZ(3),
    "dropped_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "overdue_at" TIMESTAMPTZ(3),

    CONSTRAINT "deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "subject_number" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "read_by" TEXT,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_step" (
    "application_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "by" TEXT,
    "department_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT,

    CONSTRAINT "application_step_pkey" PRIMARY KEY ("application_id","position")
);

-- CreateIndex
CREATE INDEX "deadline_department_id_due_on_idx" ON "deadline"("department_id", "due_on");

-- CreateIndex
CREATE INDEX "deadline_waiting_id_idx" ON "deadline"("waiting_id");

-- CreateIndex
CREATE INDEX "deadline_subject_id_idx" ON "deadline"("subject_id");

-- CreateIndex
CREATE INDEX "deadline_due_on_idx" ON "deadline"("due_on");

-- CreateIndex
CREATE INDEX "deadline_remind_on_idx" ON "deadline"("remind_on");

-- CreateIndex
CREATE UNIQUE INDEX "deadline_kind_subject_id_key" ON "deadline"("kind", "subject_id");

-- CreateIndex
CREATE INDEX "message_department_id_id_idx" ON "message"("department_id", "id");

-- AddForeignKey
ALTER TABLE "application_step" ADD CONSTRAINT "application_step_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Applications that were made before there were steps: all were submitted, and those approved have a grant.
UPDATE "application" SET "submitted_at" = "applied_at", "notice" = '{}';
INSERT INTO "application_step" ("application_id", "position", "step", "to", "by", "department_id", "at")
  SELECT "id", 1, 'apply', 'submitted', "applied_by", "consumer_id", "applied_at" FROM "application";
INSERT INTO "application_step"
    ("application_id", "position", "step", "from", "to", "by", "department_id", "at", "why")
  SELECT "id", 2, CASE "status" WHEN 'approved' THEN 'agree' ELSE 'refuse' END, 'submitted',
    CASE "status" WHEN 'approved' THEN 'delivering' ELSE 'refused' END,
    "answered_by", "provider_id", "answered_at", "reasons"
  FROM "application" WHERE "status" IN ('approved', 'refused');
INSERT INTO "application_step" ("application_id", "position", "step", "from", "to", "at")
  SELECT "id", 3, 'serve', 'delivering', 'active', "answered_at"
  FROM "application" WHERE "status" = 'approved';
UPDATE "application" SET "status" = 'active' WHERE "status" = 'approved';
