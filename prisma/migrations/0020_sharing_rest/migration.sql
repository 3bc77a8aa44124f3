-- AlterTable
ALTER TABLE "application" ADD COLUMN     "quota" JSONB;

-- AlterTable
ALTER TABLE "ending" ADD COLUMN     "terms" JSONB;

-- AlterTable
ALTER TABLE "grant" ADD COLUMN     "narrowings" JSONB;

-- AlterTable
ALTER TABLE "resource_version" ADD COLUMN     "age_item" TEXT;

-- CreateIndex
CREATE INDEX "webhook_delivery_created_at_idx" ON "webhook_delivery"("created_at");
