-- AlterTable
ALTER TABLE "case_file" ADD COLUMN     "delivery_way" TEXT NOT NULL DEFAULT 'window',
ADD COLUMN     "renews_until" TEXT,
ADD COLUMN     "result_form" TEXT NOT NULL DEFAULT 'electronic';

-- CreateTable
CREATE TABLE "case_part" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "opinion" TEXT,
    "reasons" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" TEXT,

    CONSTRAINT "case_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_notice" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "case_part_department_id_asked_at_idx" ON "case_part"("department_id", "asked_at");

-- CreateIndex
CREATE UNIQUE INDEX "case_part_case_id_department_id_key" ON "case_part"("case_id", "department_id");

-- CreateIndex
CREATE INDEX "case_notice_case_id_idx" ON "case_notice"("case_id");

-- CreateIndex
CREATE INDEX "case_file_renews_until_idx" ON "case_file"("renews_until");

-- AddForeignKey
ALTER TABLE "case_part" ADD CONSTRAINT "case_part_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_notice" ADD CONSTRAINT "case_notice_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
