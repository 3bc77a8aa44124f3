-- CreateTable
CREATE TABLE "change_epoch" (
    "id" INTEGER NOT NULL,
    "value" BIGINT NOT NULL,

    CONSTRAINT "change_epoch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "audit_record" (
    "id" TEXT NOT NULL,
    "node" TEXT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "event" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "department_id" TEXT,
    "actor_id" TEXT,
    "resource" TEXT,
    "service_item" TEXT,
    "case_number" TEXT,
    "body" TEXT NOT NULL,

    CONSTRAINT "audit_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "department" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "credit_code" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "division_code" TEXT NOT NULL,
    "duties" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "roles" TEXT[],
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "account_digest" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("account_digest")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "roles" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_key" (
    "id" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "algorithm" TEXT NOT NULL,
    "public_key" JSONB NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "not_after" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "client_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "department_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "secrets" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hosted_dataset" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "table_name" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "rows" BIGINT NOT NULL DEFAULT 0,
    "as_of" TIMESTAMPTZ(3),
    "load_id" TEXT,

    CONSTRAINT "hosted_dataset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "api_name" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "resource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource_version" (
    "id" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "abstract" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "sharing_type" TEXT NOT NULL,
    "sharing_rule" JSONB NOT NULL,
    "sharing_mode" TEXT NOT NULL,
    "openness" JSONB NOT NULL,
    "update_frequency" TEXT NOT NULL,
    "data_class" TEXT NOT NULL,
    "data_grade" INTEGER NOT NULL,
    "related_codes" TEXT[],
    "assessments" JSONB NOT NULL,
    "source_id" TEXT NOT NULL,
    "dataset" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by" TEXT,
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by" TEXT,
    "review_reasons" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "resource_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource_item" (
    "id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "api_name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "sensitivity" INTEGER NOT NULL,
    "mask" TEXT,
    "lookup" TEXT,
    "required" BOOLEAN NOT NULL,
    "field" TEXT NOT NULL,
    "link" JSONB,

    CONSTRAINT "resource_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource_code_counter" (
    "classification" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "resource_code_counter_pkey" PRIMARY KEY ("classification")
);

-- CreateTable
CREATE TABLE "service_item" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "departments" TEXT[],
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "service_item_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "sharing_number" (
    "series" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "sharing_number_pkey" PRIMARY KEY ("series")
);

-- CreateTable
CREATE TABLE "application" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "consumer_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "items" TEXT[],
    "service_items" TEXT[],
    "basis" TEXT NOT NULL,
    "row_scope" JSONB,
    "mode" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_by" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" TEXT,
    "reasons" TEXT,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "application_id" TEXT NOT NULL,
    "consumer_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "resource_id" TEXT NOT NULL,
    "version_from" INTEGER NOT NULL,
    "version_to" INTEGER,
    "items" TEXT[],
    "service_items" TEXT[],
    "row_scope" JSONB,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" TEXT,
    "revoke_reason" TEXT,

    CONSTRAINT "grant_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_record_at_id_idx" ON "audit_record"("at", "id");

-- CreateIndex
CREATE INDEX "audit_record_department_id_at_idx" ON "audit_record"("department_id", "at");

-- CreateIndex
CREATE INDEX "audit_record_actor_id_at_idx" ON "audit_record"("actor_id", "at");

-- CreateIndex
CREATE INDEX "audit_record_resource_at_idx" ON "audit_record"("resource", "at");

-- CreateIndex
CREATE INDEX "audit_record_event_at_idx" ON "audit_record"("event", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_record_node_sequence_key" ON "audit_record"("node", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "department_name_key" ON "department"("name");

-- CreateIndex
CREATE UNIQUE INDEX "department_credit_code_key" ON "department"("credit_code");

-- CreateIndex
CREATE UNIQUE INDEX "person_account_key" ON "person"("account");

-- CreateIndex
CREATE INDEX "sign_in_attempt_last_at_idx" ON "sign_in_attempt"("last_at");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "client_key_client_id_idx" ON "client_key"("client_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_department_id_name_key" ON "source"("department_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "hosted_dataset_table_name_key" ON "hosted_dataset"("table_name");

-- CreateIndex
CREATE UNIQUE INDEX "hosted_dataset_source_id_name_key" ON "hosted_dataset"("source_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "resource_code_key" ON "resource"("code");

-- CreateIndex
CREATE UNIQUE INDEX "resource_api_name_key" ON "resource"("api_name");

-- CreateIndex
CREATE INDEX "resource_version_status_idx" ON "resource_version"("status");

-- CreateIndex
CREATE UNIQUE INDEX "resource_version_resource_id_number_key" ON "resource_version"("resource_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "resource_item_version_id_api_name_key" ON "resource_item"("version_id", "api_name");

-- CreateIndex
CREATE UNIQUE INDEX "application_number_key" ON "application"("number");

-- CreateIndex
CREATE INDEX "application_consumer_id_idx" ON "application"("consumer_id");

-- CreateIndex
CREATE INDEX "application_provider_id_idx" ON "application"("provider_id");

-- CreateIndex
CREATE INDEX "application_resource_id_idx" ON "application"("resource_id");

-- CreateIndex
CREATE UNIQUE INDEX "grant_number_key" ON "grant"("number");

-- CreateIndex
CREATE INDEX "grant_consumer_id_resource_id_idx" ON "grant"("consumer_id", "resource_id");

-- CreateIndex
CREATE INDEX "grant_provider_id_idx" ON "grant"("provider_id");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client" ADD CONSTRAINT "client_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_key" ADD CONSTRAINT "client_key_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hosted_dataset" ADD CONSTRAINT "hosted_dataset_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_version" ADD CONSTRAINT "resource_version_resource_id_fkey" FOREIGN KEY ("resource_id") REFERENCES "resource"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_item" ADD CONSTRAINT "resource_item_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "resource_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
