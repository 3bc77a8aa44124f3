-- AlterTable
ALTER TABLE "case_read" ADD COLUMN     "is_outside_unit" BOOLEAN NOT NULL DEFAULT false;
