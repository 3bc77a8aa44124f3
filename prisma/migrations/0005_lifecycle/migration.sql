-- AlterTable
ALTER TABLE "grant" ADD COLUMN     "ends_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "resource_item" ADD COLUMN     "taken_over" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "law_change" (
    "id" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "extension_days" INTEGER,
    "extension_reasons" TEXT,
    "extension_asked_by" TEXT,
    "extension_answer" TEXT,
    "extension_answered_by" TEXT,
    "refusal_reasons" TEXT,
    "met_by_version" INTEGER,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "law_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_department" (
    "id" TEXT NOT NULL,
    "datum" TEXT NOT NULL,
    "aliases" TEXT[],
    "department_id" TEXT NOT NULL,
    "named_by" TEXT NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,

    CONSTRAINT "source_department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ending" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "grant_id" TEXT,
    "subject_number" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "ends_on" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "open_subject" TEXT,
    "takes_effect_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "ending_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ending_step" (
    "ending_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "by" TEXT,
    "department_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT,

    CONSTRAINT "ending_step_pkey" PRIMARY KEY ("ending_id","position")
);

-- CreateIndex
CREATE INDEX "grant_ends_at_idx" ON "grant"("ends_at");

-- CreateIndex
CREATE INDEX "law_change_resource_id_idx" ON "law_change"("resource_id");

-- CreateIndex
CREATE INDEX "source_department_ended_at_idx" ON "source_department"("ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "ending_number_key" ON "ending"("number");

-- CreateIndex
CREATE UNIQUE INDEX "ending_open_subject_key" ON "ending"("open_subject");

-- CreateIndex
CREATE INDEX "ending_resource_id_idx" ON "ending"("resource_id");

-- CreateIndex
CREATE INDEX "ending_status_takes_effect_at_idx" ON "ending"("status", "takes_effect_at");

-- AddForeignKey
ALTER TABLE "ending_step" ADD CONSTRAINT "ending_step_ending_id_fkey" FOREIGN KEY ("ending_id") REFERENCES "ending"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
