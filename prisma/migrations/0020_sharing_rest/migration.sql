-- AlterTable
ALTER TABLE "resource_version" ADD COLUMN     "age_item" TEXT;
