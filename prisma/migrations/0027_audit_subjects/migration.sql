-- CreateTable
CREATE TABLE "audit_subject" (
    "digest" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "wrapped_key" TEXT NOT NULL,
    "sealed_value" TEXT,

    CONSTRAINT "audit_subject_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "audit_forgotten" (
    "id" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "audit_forgotten_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_subject_name_key" ON "audit_subject"("name");

-- CreateIndex
CREATE INDEX "audit_forgotten_digest_idx" ON "audit_forgotten"("digest");
