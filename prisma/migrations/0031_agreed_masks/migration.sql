-- Items that the provider agreed to give masked only (SHR-4).
ALTER TABLE "grant" ADD COLUMN     "masked" TEXT[] DEFAULT ARRAY[]::TEXT[];
