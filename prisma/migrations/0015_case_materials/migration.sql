-- CreateTable
CREATE TABLE "case_read" (
    "case_id" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "values" TEXT,
    "values_digest" TEXT,
    "provider_id" TEXT,
    "as_of" TIMESTAMPTZ(3),
    "grant" TEXT,
    "audit_record" TEXT,
    "masked_items" TEXT[],
    "conditional_items" TEXT[],
    "code" TEXT,
    "facts" JSONB,
    "network" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "fetched_at" TIMESTAMPTZ(3),
    "destroyed_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_read_pkey" PRIMARY KEY ("case_id","alias")
);

-- CreateTable
CREATE TABLE "case_material" (
    "case_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "supply" INTEGER,
    "answer" TEXT,
    "note" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" TEXT,
    "correction_id" TEXT,
    "correction_code" TEXT,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_material_pkey" PRIMARY KEY ("case_id","key")
);

-- CreateIndex
CREATE INDEX "case_read_next_attempt_at_idx" ON "case_read"("next_attempt_at");

-- CreateIndex
CREATE INDEX "case_material_correction_id_idx" ON "case_material"("correction_id");

-- AddForeignKey
ALTER TABLE "case_read" ADD CONSTRAINT "case_read_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_material" ADD CONSTRAINT "case_material_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
