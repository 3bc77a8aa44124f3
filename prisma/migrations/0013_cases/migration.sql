-- CreateTable
CREATE TABLE "case_number" (
    "series" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "case_number_pkey" PRIMARY KEY ("series")
);

-- CreateTable
CREATE TABLE "case_file" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "service_item" TEXT NOT NULL,
    "guide_version_id" TEXT NOT NULL,
    "window_id" TEXT,
    "channel" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "applicant_kind" TEXT NOT NULL,
    "applicant" TEXT NOT NULL,
    "applicant_mark" TEXT NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "decision" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "completed_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_step" (
    "case_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "by" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT,

    CONSTRAINT "case_step_pkey" PRIMARY KEY ("case_id","position")
);

-- CreateTable
CREATE TABLE "case_document" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "content" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT,

    CONSTRAINT "case_document_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "case_file_number_key" ON "case_file"("number");

-- CreateIndex
CREATE INDEX "case_file_department_id_status_idx" ON "case_file"("department_id", "status");

-- CreateIndex
CREATE INDEX "case_file_window_id_status_idx" ON "case_file"("window_id", "status");

-- CreateIndex
CREATE INDEX "case_file_applicant_mark_idx" ON "case_file"("applicant_mark");

-- CreateIndex
CREATE UNIQUE INDEX "case_file_department_id_idempotency_key_key" ON "case_file"("department_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "case_document_case_id_position_key" ON "case_document"("case_id", "position");

-- AddForeignKey
ALTER TABLE "case_step" ADD CONSTRAINT "case_step_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_document" ADD CONSTRAINT "case_document_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
