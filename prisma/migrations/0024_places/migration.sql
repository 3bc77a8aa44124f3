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

-- CreateTable
CREATE TABLE "service_centre" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "specialty" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "live" TEXT,

    CONSTRAINT "service_centre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_window" (
    "id" TEXT NOT NULL,
    "centre_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "department_id" TEXT,
    "ground" TEXT,
    "reasons" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "live" TEXT,

    CONSTRAINT "service_window_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "window_authorisation" (
    "id" TEXT NOT NULL,
    "window_id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "service_item" TEXT NOT NULL,
    "powers" TEXT[],
    "since" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "live" TEXT,

    CONSTRAINT "window_authorisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "window_clerk" (
    "id" TEXT NOT NULL,
    "window_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "live" TEXT,

    CONSTRAINT "window_clerk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_outside" (
    "id" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "service_item" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "stated_at" TIMESTAMPTZ(3) NOT NULL,
    "stated_by" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "live" TEXT,

    CONSTRAINT "item_outside_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "network_statement" (
    "id" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "due_on" TEXT NOT NULL,
    "content" JSONB,
    "remarks" TEXT,
    "filed_at" TIMESTAMPTZ(3),
    "filed_by" TEXT,
    "overdue_at" TIMESTAMPTZ(3),

    CONSTRAINT "network_statement_pkey" PRIMARY KEY ("id")
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

-- CreateIndex
CREATE UNIQUE INDEX "service_centre_live_key" ON "service_centre"("live");

-- CreateIndex
CREATE INDEX "service_centre_division_code_idx" ON "service_centre"("division_code");

-- CreateIndex
CREATE UNIQUE INDEX "service_window_live_key" ON "service_window"("live");

-- CreateIndex
CREATE INDEX "service_window_centre_id_idx" ON "service_window"("centre_id");

-- CreateIndex
CREATE UNIQUE INDEX "window_authorisation_live_key" ON "window_authorisation"("live");

-- CreateIndex
CREATE INDEX "window_authorisation_window_id_idx" ON "window_authorisation"("window_id");

-- CreateIndex
CREATE INDEX "window_authorisation_department_id_service_item_idx" ON "window_authorisation"("department_id", "service_item");

-- CreateIndex
CREATE UNIQUE INDEX "window_clerk_live_key" ON "window_clerk"("live");

-- CreateIndex
CREATE INDEX "window_clerk_person_id_idx" ON "window_clerk"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "item_outside_live_key" ON "item_outside"("live");

-- CreateIndex
CREATE UNIQUE INDEX "network_statement_division_code_year_key" ON "network_statement"("division_code", "year");

-- AddForeignKey
ALTER TABLE "access_range" ADD CONSTRAINT "access_range_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "access_unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_window" ADD CONSTRAINT "service_window_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "service_centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_authorisation" ADD CONSTRAINT "window_authorisation_window_id_fkey" FOREIGN KEY ("window_id") REFERENCES "service_window"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_clerk" ADD CONSTRAINT "window_clerk_window_id_fkey" FOREIGN KEY ("window_id") REFERENCES "service_window"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
