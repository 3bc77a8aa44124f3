-- AlterTable
ALTER TABLE "access_unit" ADD COLUMN     "told_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "case_read" ADD COLUMN     "is_outside_unit" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "window_clerk" ALTER COLUMN "window_id" DROP NOT NULL;
