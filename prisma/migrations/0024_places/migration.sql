-- CreateTable
CREATE TABLE "address_plan" (
    "id" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "last" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "address_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_number" (
    "series" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "access_number_pkey" PRIMARY KEY ("series")
);

-- CreateTable
CREATE TABLE "access_unit" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "why" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "live" TEXT,

    CONSTRAINT "access_unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_range" (
    "id" TEXT NOT NULL,
    "unit_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "last" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_range_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "address_plan_ended_at_idx" ON "address_plan"("ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "access_unit_number_key" ON "access_unit"("number");

-- CreateIndex
CREATE UNIQUE INDEX "access_unit_live_key" ON "access_unit"("live");

-- CreateIndex
CREATE INDEX "access_unit_department_id_idx" ON "access_unit"("department_id");

-- CreateIndex
CREATE INDEX "access_unit_division_code_idx" ON "access_unit"("division_code");

-- CreateIndex
CREATE INDEX "access_range_unit_id_idx" ON "access_range"("unit_id");

-- CreateIndex
CREATE INDEX "access_range_ended_at_idx" ON "access_range"("ended_at");

-- AddForeignKey
ALTER TABLE "access_range" ADD CONSTRAINT "access_range_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "access_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
