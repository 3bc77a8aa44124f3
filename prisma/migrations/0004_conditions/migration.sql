-- AlterTable
ALTER TABLE "application" ADD COLUMN     "cells" JSONB;

-- AlterTable
ALTER TABLE "grant" ADD COLUMN     "cells" JSONB;
