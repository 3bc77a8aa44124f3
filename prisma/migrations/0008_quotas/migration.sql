-- AlterTable
ALTER TABLE "grant" ADD COLUMN     "quota" JSONB;

-- CreateTable
CREATE TABLE "grant_use" (
    "grant_id" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "span" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "most" BIGINT NOT NULL,
    "used" BIGINT NOT NULL,

    CONSTRAINT "grant_use_pkey" PRIMARY KEY ("grant_id","measure","span")
);

-- CreateTable
CREATE TABLE "grant_use_subject" (
    "grant_id" TEXT NOT NULL,
    "span" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "grant_use_subject_pkey" PRIMARY KEY ("grant_id","span","subject")
);
