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

-- CreateIndex
CREATE INDEX "deadline_department_id_due_on_idx" ON "deadline"("department_id", "due_on");

-- CreateIndex
CREATE INDEX "deadline_waiting_id_idx" ON "deadline"("waiting_id");

-- CreateIndex
CREATE INDEX "deadline_subject_id_idx" ON "deadline"("subject_id");

-- CreateIndex
CREATE INDEX "deadline_remind_on_idx" ON "deadline"("remind_on");

-- CreateIndex
CREATE UNIQUE INDEX "deadline_kind_subject_id_key" ON "deadline"("kind", "subject_id");

-- CreateIndex
CREATE INDEX "message_department_id_id_idx" ON "message"("department_id", "id");
