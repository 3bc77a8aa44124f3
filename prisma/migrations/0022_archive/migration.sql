-- AlterTable
ALTER TABLE "case_document" ADD COLUMN     "restricted_for" TEXT;

-- CreateTable
CREATE TABLE "volume" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "filed_by" TEXT,
    "packed_at" TIMESTAMPTZ(3),

    CONSTRAINT "volume_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "volume_case" (
    "case_id" TEXT NOT NULL,
    "volume_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "volume_case_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "volume_package" (
    "volume_id" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "manifest_sha256" TEXT NOT NULL,
    "contents" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "volume_package_pkey" PRIMARY KEY ("volume_id","part")
);

-- CreateTable
CREATE TABLE "volume_request" (
    "id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "service_item" TEXT NOT NULL,
    "case_ids" TEXT[],
    "reasons" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" TEXT NOT NULL,
    "outcome" TEXT,
    "why" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "volume_id" TEXT,

    CONSTRAINT "volume_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "archive_reader" (
    "id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "named_by" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,
    "live" TEXT,

    CONSTRAINT "archive_reader_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection_record" (
    "id" TEXT NOT NULL,
    "volume_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "restricted_for" TEXT,
    "content" TEXT NOT NULL,

    CONSTRAINT "inspection_record_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "volume_number_key" ON "volume"("number");

-- CreateIndex
CREATE INDEX "volume_department_id_idx" ON "volume"("department_id");

-- CreateIndex
CREATE INDEX "volume_packed_at_idx" ON "volume"("packed_at");

-- CreateIndex
CREATE UNIQUE INDEX "volume_case_volume_id_position_key" ON "volume_case"("volume_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "volume_request_volume_id_key" ON "volume_request"("volume_id");

-- CreateIndex
CREATE INDEX "volume_request_department_id_idx" ON "volume_request"("department_id");

-- CreateIndex
CREATE INDEX "volume_request_case_ids_idx" ON "volume_request" USING GIN ("case_ids");

-- CreateIndex
CREATE UNIQUE INDEX "archive_reader_live_key" ON "archive_reader"("live");

-- CreateIndex
CREATE INDEX "archive_reader_department_id_idx" ON "archive_reader"("department_id");

-- CreateIndex
CREATE UNIQUE INDEX "inspection_record_volume_id_position_key" ON "inspection_record"("volume_id", "position");

-- CreateIndex
CREATE INDEX "case_file_status_closed_at_idx" ON "case_file"("status", "closed_at");

-- AddForeignKey
ALTER TABLE "volume_case" ADD CONSTRAINT "volume_case_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "volume_case" ADD CONSTRAINT "volume_case_volume_id_fkey" FOREIGN KEY ("volume_id") REFERENCES "volume"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "volume_package" ADD CONSTRAINT "volume_package_volume_id_fkey" FOREIGN KEY ("volume_id") REFERENCES "volume"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_record" ADD CONSTRAINT "inspection_record_volume_id_fkey" FOREIGN KEY ("volume_id") REFERENCES "volume"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A volume holds 50 decisions at most.
ALTER TABLE "volume_case" ADD CONSTRAINT "volume_case_most" CHECK ("position" BETWEEN 1 AND 50);
