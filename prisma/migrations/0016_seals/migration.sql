-- CreateTable
CREATE TABLE "seal" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "window_id" TEXT NOT NULL,
    "leader_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "live_key" TEXT,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "seal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seal_request" (
    "id" TEXT NOT NULL,
    "seal_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "window_id" TEXT NOT NULL,
    "leader_id" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" TEXT NOT NULL,
    "outcome" TEXT,
    "filing_number" TEXT,
    "why" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,

    CONSTRAINT "seal_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seal_keeper" (
    "seal_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "seal_keeper_pkey" PRIMARY KEY ("seal_id","person_id")
);

-- CreateTable
CREATE TABLE "seal_use" (
    "id" TEXT NOT NULL,
    "seal_id" TEXT,
    "own_seal_number" TEXT,
    "case_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "sha256" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "leader_id" TEXT,

    CONSTRAINT "seal_use_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_pdf" (
    "document_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_pdf_pkey" PRIMARY KEY ("document_id")
);

-- CreateTable
CREATE TABLE "seal_exception" (
    "id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "service_item" TEXT NOT NULL,
    "seal_name" TEXT NOT NULL,
    "law" TEXT NOT NULL,
    "article" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "filed_by" TEXT NOT NULL,

    CONSTRAINT "seal_exception_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "seal_number_key" ON "seal"("number");

-- CreateIndex
CREATE UNIQUE INDEX "seal_live_key_key" ON "seal"("live_key");

-- CreateIndex
CREATE INDEX "seal_department_id_idx" ON "seal"("department_id");

-- CreateIndex
CREATE UNIQUE INDEX "seal_request_filing_number_key" ON "seal_request"("filing_number");

-- CreateIndex
CREATE UNIQUE INDEX "seal_request_seal_id_position_key" ON "seal_request"("seal_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "seal_use_document_id_key" ON "seal_use"("document_id");

-- CreateIndex
CREATE INDEX "seal_use_seal_id_at_idx" ON "seal_use"("seal_id", "at");

-- CreateIndex
CREATE INDEX "seal_use_case_id_idx" ON "seal_use"("case_id");

-- CreateIndex
CREATE INDEX "case_pdf_case_id_idx" ON "case_pdf"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "seal_exception_department_id_service_item_key" ON "seal_exception"("department_id", "service_item");

-- AddForeignKey
ALTER TABLE "seal_request" ADD CONSTRAINT "seal_request_seal_id_fkey" FOREIGN KEY ("seal_id") REFERENCES "seal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seal_keeper" ADD CONSTRAINT "seal_keeper_seal_id_fkey" FOREIGN KEY ("seal_id") REFERENCES "seal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seal_use" ADD CONSTRAINT "seal_use_seal_id_fkey" FOREIGN KEY ("seal_id") REFERENCES "seal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seal_use" ADD CONSTRAINT "seal_use_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_pdf" ADD CONSTRAINT "case_pdf_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
