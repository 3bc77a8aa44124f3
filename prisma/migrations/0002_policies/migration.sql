-- CreateTable
CREATE TABLE "policy_publication" (
    "id" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by" TEXT NOT NULL,

    CONSTRAINT "policy_publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_set" (
    "version" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_set_pkey" PRIMARY KEY ("version")
);
