-- AlterTable
ALTER TABLE "resource" ADD COLUMN     "secret_at" TIMESTAMPTZ(3),
ADD COLUMN     "secret_by" TEXT,
ADD COLUMN     "secret_reason" TEXT;

-- AlterTable
ALTER TABLE "resource_version" ADD COLUMN     "about_minors" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "service_item_guard" (
    "id" TEXT NOT NULL,
    "service_item" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "ceiling" INTEGER NOT NULL,
    "for_minors" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by" TEXT NOT NULL,

    CONSTRAINT "service_item_guard_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "service_item_guard_service_item_number_key" ON "service_item_guard"("service_item", "number");
