-- CreateTable
CREATE TABLE "guide" (
    "id" TEXT NOT NULL,
    "service_item" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guide_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guide_version" (
    "id" TEXT NOT NULL,
    "guide_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "law_changes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by" TEXT,
    "review_reasons" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "guide_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guide_law_change" (
    "id" TEXT NOT NULL,
    "law" TEXT NOT NULL,
    "announcement" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "announced_at" TIMESTAMPTZ(3) NOT NULL,
    "announced_by" TEXT NOT NULL,

    CONSTRAINT "guide_law_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "law_changed_guide" (
    "law_change_id" TEXT NOT NULL,
    "guide_id" TEXT NOT NULL,
    "version_id" TEXT,

    CONSTRAINT "law_changed_guide_pkey" PRIMARY KEY ("law_change_id","guide_id")
);

-- CreateTable
CREATE TABLE "retained_proof" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "department_id" TEXT,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "filed_by" TEXT NOT NULL,
    "wanted_since" DATE,
    "due_on" DATE,

    CONSTRAINT "retained_proof_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "guide_department_id_idx" ON "guide"("department_id");

-- CreateIndex
CREATE UNIQUE INDEX "guide_service_item_department_id_key" ON "guide"("service_item", "department_id");

-- CreateIndex
CREATE INDEX "guide_version_status_idx" ON "guide_version"("status");

-- CreateIndex
CREATE UNIQUE INDEX "guide_version_guide_id_number_key" ON "guide_version"("guide_id", "number");

-- CreateIndex
CREATE INDEX "law_changed_guide_guide_id_idx" ON "law_changed_guide"("guide_id");

-- CreateIndex
CREATE UNIQUE INDEX "retained_proof_name_key" ON "retained_proof"("name");

-- AddForeignKey
ALTER TABLE "guide_version" ADD CONSTRAINT "guide_version_guide_id_fkey" FOREIGN KEY ("guide_id") REFERENCES "guide"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "law_changed_guide" ADD CONSTRAINT "law_changed_guide_law_change_id_fkey" FOREIGN KEY ("law_change_id") REFERENCES "guide_law_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "law_changed_guide" ADD CONSTRAINT "law_changed_guide_guide_id_fkey" FOREIGN KEY ("guide_id") REFERENCES "guide"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
