-- CreateTable
CREATE TABLE "disclosure_request" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "applicant_mark" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "items" INTEGER NOT NULL,
    "way" TEXT NOT NULL,
    "received_on" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "charge" TEXT,
    "charged_at" TIMESTAMPTZ(3),
    "notice_on" TEXT,
    "paid_on" TEXT,
    "receipt_number" TEXT,
    "outcome" TEXT,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "disclosure_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "disclosure_request_number_key" ON "disclosure_request"("number");

-- CreateIndex
CREATE UNIQUE INDEX "disclosure_request_receipt_number_key" ON "disclosure_request"("receipt_number");

-- CreateIndex
CREATE INDEX "disclosure_request_applicant_mark_month_idx" ON "disclosure_request"("applicant_mark", "month");

-- CreateIndex
CREATE INDEX "disclosure_request_department_id_status_idx" ON "disclosure_request"("department_id", "status");
