/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  | T
  | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TypedQueryDocumentNode as DocumentNode } from 'graphql';
/** Where an application stands. */
export type ApplicationStatus =
  /** Agreed to; the data flows, as long as the grant lives. */
  | 'active'
  /** Came to nothing because the resource was withdrawn. */
  | 'closed'
  /** Consented to; waits to be submitted. */
  | 'consented'
  /** Agreed to and granted; the data has yet to be delivered by other means. */
  | 'delivering'
  /** Drafted; waits for the consent of the consumer's own sharing officer. */
  | 'draft'
  /** The authority consented to more time for the answer. */
  | 'extended'
  /** The provider asks the authority for more time; it may answer meanwhile. */
  | 'extensionAsked'
  /** Refused, with reasons. */
  | 'refused'
  /** Waiting for the answer of the provider. */
  | 'submitted'
  /** The provider named everything that is missing; the clock stands still. */
  | 'toSupplement'
  /** Withdrawn by the consumer before an answer. */
  | 'withdrawn';

/** What was assessed before registering (CAT-6). */
export type AssessmentsInput = {
  /** The consent of the department's head. */
  readonly headConsent: HeadConsentInput;
  /** Finding of the personal-information impact assessment. */
  readonly personalInformation: string;
  /** Finding of the secrecy-risk assessment. */
  readonly secrecyRisk: string;
};

/** How the gateway answered. */
export type AuditDecision =
  /** It was done, or the data was released. */
  | 'allowed'
  /** A rule refused it; the reasons say which. */
  | 'denied'
  /** It was allowed and could not be done. */
  | 'failed';

/** Who applies. */
export type CaseApplicantInput = {
  /** Where papers are posted to. */
  readonly address?: string | null | undefined;
  /** Citizen number of a person, unified social credit code of anybody else. */
  readonly code: string;
  /** E-mail address. */
  readonly email?: string | null | undefined;
  /** What kind of applicant. */
  readonly kind: ServedParty;
  /** Name. */
  readonly name: string;
  /** Phone number. */
  readonly phone?: string | null | undefined;
};

/** A field of a case that the applicant fills in. */
export type CaseFieldInput = {
  /** Name of the field in the guide. */
  readonly name: string;
  /** What stands in it. */
  readonly value: string;
};

/** What the applicant says of what was fetched. */
export type CaseMaterialAnswer =
  /** 确认: it is right. */
  | 'confirmed'
  /** 已合法变更: it has lawfully changed. */
  | 'lawfullyChanged'
  /** 有误: it is wrong. */
  | 'wrong';

/** Why a material is pending, or why one that is usually fetched must be brought. */
export type CaseMaterialReason =
  /** It is being fetched. */
  | 'beingFetched'
  /** The department may not read it as things stand; its parts say how to apply. */
  | 'notGranted'
  /** Its provider has no such row. */
  | 'notHeld'
  /** Its source does not answer; the gateway asks again and again. */
  | 'sourceDown'
  /** What its provider has is older than the guide allows. */
  | 'tooOld';

/** Where a material of a case stands (GDE-9). */
export type CaseMaterialState =
  /** Cannot be had by sharing: please bring it. */
  | 'bring'
  /** Was handed in. */
  | 'brought'
  /** Was fetched, and what the applicant hands in instead prevails. */
  | 'broughtInstead'
  /** Had by sharing and confirmed by the applicant. */
  | 'confirmed'
  /** Had by sharing; nothing is left to do. */
  | 'fetched'
  /** Its condition is not met. */
  | 'notNeeded'
  /** Still to be had by sharing; nothing is asked of the applicant (CASE-11). */
  | 'pending'
  /** Had by sharing; please ask the applicant to confirm it. */
  | 'toConfirm';

/** What a paper of a case is. */
export type CasePaperKind =
  /** The certificate or approval. */
  | 'certificate'
  /** The decision. */
  | 'decision'
  /** What was handed over, and how. */
  | 'deliveryReceipt'
  /** The one notice of what is missing (CASE-2). */
  | 'notice'
  /** What a joint case's other departments said (CASE-10). */
  | 'opinion'
  /** Of acceptance, acceptance with defects, or refusal to accept (CASE-5). */
  | 'voucher';

/** How the applicant wants the result (CASE-6). */
export type CaseResultForm =
  /** Both. */
  | 'both'
  /** Electronic. */
  | 'electronic'
  /** On paper. */
  | 'paper';

/** Where a case stands. */
export type CaseStatus =
  /** Accepted; the limit that the guide promises runs (CASE-6). */
  | 'accepted'
  /** Accepted; what is missing may follow in the term that was set (CASE-3). */
  | 'acceptedWithDefects'
  /** In its volume; nothing of it changes any more (ARC-1). */
  | 'archived'
  /** Sealed. */
  | 'completed'
  /** Decided, not yet sealed: not complete by law (SEAL-4). */
  | 'decided'
  /** The result was handed over (CASE-9). */
  | 'delivered'
  /** Not accepted, with reasons (CASE-4). */
  | 'notAccepted'
  /** Being put together with the applicant; no clock runs. */
  | 'opened'
  /** Handed in: one of four outcomes within a working day (CASE-1). */
  | 'submitted'
  /** Waits for what the one notice names; only the applicant's term runs (CASE-2). */
  | 'toSupplement'
  /** Taken back by the applicant. */
  | 'withdrawn';

/** Items that are open only on rows that meet a condition; on others they are null. */
export type CellRuleInput = {
  /** The rows on which they are open. */
  readonly condition: RowCondition;
  /** API names of items that are applied for. */
  readonly items: ReadonlyArray<string>;
};

/** Where the entry stands in the catalogue (CAT-2). */
export type ClassificationInput = {
  /** 类: 1 基础, 2 主题, 3 部门. */
  readonly category: string;
  /** 细目: any number of digits, also none. */
  readonly detail: string;
  /** 项: two digits. */
  readonly section: string;
  /** 目: three digits. */
  readonly subject: string;
};

/** What the applicant says of a material that was fetched. */
export type ConfirmMaterialInput = {
  /** What they say. */
  readonly answer: CaseMaterialAnswer;
  /** Id of the case. */
  readonly caseId: string | number;
  /** What shows it, such as a certificate; needed where it is wrong or changed. */
  readonly evidence?: string | null | undefined;
  /** API names of the items that are wrong; all that the material takes when absent. */
  readonly items?: ReadonlyArray<string> | null | undefined;
  /** Key of the material. */
  readonly material: string;
  /** Name of the read that is wrong; needed where the material comes from several. */
  readonly read?: string | null | undefined;
  /** What is right, as they say. */
  readonly rightValue?: string | null | undefined;
};

/** How a service can be applied for (办理形式). */
export type HandlingForm =
  /** 网上办理. */
  | 'online'
  /** 邮寄办理. */
  | 'post'
  /** 自助办理. */
  | 'selfService'
  /** 窗口办理. */
  | 'window';

/** The consent of the department's head (CAT-6). */
export type HeadConsentInput = {
  /** Date of the consent, YYYY-MM-DD, not in the future. */
  readonly date: string;
  /** Name of the head. */
  readonly name: string;
};

/** An item and the division that it lies in (SHR-13). */
export type ItemDivision = {
  /** Division code of GB/T 2260; 110000 covers all codes that begin with 11. */
  readonly code: string;
  /** API name of the item: a division code. */
  readonly item: string;
};

/** The resource that this item is the key of. */
export type ItemLinkInput = {
  /** API name of that resource's lookup item. */
  readonly key: string;
  /** Name of the field that follows the link. */
  readonly name: string;
  /** API name of the resource it leads to. */
  readonly resource: string;
};

/** An item and the ends it lies between, both included. Either may be left open. */
export type ItemRange = {
  /** It is at least this. */
  readonly from?: string | null | undefined;
  /** API name of the item. */
  readonly item: string;
  /** It is at most this. */
  readonly to?: string | null | undefined;
};

/** The data type of an information item (CAT-10). */
export type ItemType =
  /** 双精度型: floating-point number. */
  | 'B'
  /** 字符型: text. */
  | 'C'
  /** 日期型: calendar date. */
  | 'D'
  /** 浮点型: floating-point number. */
  | 'F'
  /** 通用型: JSON. */
  | 'G'
  /** 整型: 64-bit integer. */
  | 'I'
  /** 逻辑型: true or false. */
  | 'L'
  /** 备注型: long text. */
  | 'M'
  /** 数值型: exact decimal. */
  | 'N'
  /** 日期时间型: instant. */
  | 'T'
  /** 货币型: exact decimal. */
  | 'Y';

/** An item and a value to compare it with. */
export type ItemValue = {
  /** API name of the item. */
  readonly item: string;
  /** The value in text form: 2026-03-01, 1200.50, true, 存续. */
  readonly value: string;
};

/** An item and the values it may have. */
export type ItemValues = {
  /** API name of the item. */
  readonly item: string;
  /** The values in text form, at least one. */
  readonly values: ReadonlyArray<string>;
};

/** What a lookup key is, and so how it is checked. */
export type LookupKind =
  /** 公民身份号码, GB 11643. */
  | 'citizenNumber'
  /** 统一社会信用代码, GB 32100. */
  | 'creditCode'
  /** 行政区划代码, GB/T 2260. */
  | 'divisionCode'
  /** Any other text, compared exactly. */
  | 'text';

/** A named way of masking a value. */
export type MaskName =
  /** Keeps an address down to its district. */
  | 'address'
  /** Keeps the last four digits of a card number. */
  | 'bankCard'
  /** Keeps the first three and the last four characters of a citizen number. */
  | 'citizenNumber'
  /** Keeps nothing. */
  | 'full'
  /** Keeps the first character of a name. */
  | 'name'
  /** Keeps the first three and the last four digits of a telephone number. */
  | 'phone';

/** What your department asks to read (SHR-1). */
export type NewApplication = {
  /** Legal basis (依据). */
  readonly basis: string;
  /** Items that you need on some of the rows only, at most 20 rules. */
  readonly cells?: ReadonlyArray<CellRuleInput> | null | undefined;
  /** Until when (时限). */
  readonly expiresAt: string;
  /** API names of the items (范围). */
  readonly items: ReadonlyArray<string>;
  /** How the data changes hands (方式). */
  readonly mode: SharingMode;
  /** What you ask to use it for at most; absent for no limit of your own. */
  readonly quota?: ReadonlyArray<NewQuotaLimit> | null | undefined;
  /** API name of the resource. */
  readonly resource: string;
  /** The rows (范围); absent for all. */
  readonly rowScope?: RowCondition | null | undefined;
  /** Codes of the service items that you handle (场景). */
  readonly serviceItems: ReadonlyArray<string | number>;
  /** From when on (时限); now when absent. */
  readonly startsAt?: string | null | undefined;
};

/** A limit that you set: so many at most of a measure. */
export type NewQuotaLimit = {
  /** What is counted. */
  readonly measure: QuotaMeasure;
  /** How many at most, from 1 up. */
  readonly most: number;
  /** Within what time. */
  readonly span: QuotaSpan;
};

/** A case to open, under the guide in force of your department. */
export type OpenCaseInput = {
  /** Who applies. */
  readonly applicant: CaseApplicantInput;
  /** The applicant's channel, of the guide's forms. */
  readonly channel: HandlingForm;
  /** How the result is to be handed over; as it was applied for when absent (CASE-9). */
  readonly deliveryWay?: HandlingForm | null | undefined;
  /** Exactly the fields that the guide reads by. */
  readonly fields?: ReadonlyArray<CaseFieldInput>;
  /** Your own name for this opening: the same once more is the same case. */
  readonly idempotencyKey: string;
  /** For a joint case: ids of the departments that work on it in parallel (CASE-10). */
  readonly jointWith?: ReadonlyArray<string | number>;
  /** For the renewal of a permit: its last day, YYYY-MM-DD (CASE-7). */
  readonly renewsUntil?: string | null | undefined;
  /** In which form the result is wanted (CASE-6). */
  readonly resultForm?: CaseResultForm;
  /** Code of the service item. */
  readonly serviceItem: string;
  /** The window it belongs to. */
  readonly windowId?: string | number | null | undefined;
};

/** Whether the resource is open to the public. */
export type OpennessInput = {
  /** Under which condition it is open. */
  readonly condition?: string | null | undefined;
  /** True when it is open. */
  readonly open: boolean;
};

/** 读取数据的目的。每次读取都必须说明，并写入审计记录。 */
export type PurposeInput = {
  /** 本次读取的依据 */
  readonly basis?: string | null | undefined;
  /** 办件编号 */
  readonly caseNumber?: string | null | undefined;
  /** 办理的服务事项编码（GDE-1） */
  readonly serviceItem: string;
  /** 申请人的公民身份号码或统一社会信用代码；审计中只留带密钥的摘要 */
  readonly subject?: string | null | undefined;
};

/** What a quota counts. */
export type QuotaMeasure =
  /** Reads, failed ones included. */
  | 'calls'
  /** Rows that were released; of an aggregate, its groups. */
  | 'rows'
  /** Different keys: people or companies that were asked about. */
  | 'subjects';

/** The time that a quota is for. */
export type QuotaSpan =
  /** Each calendar day in China. */
  | 'day'
  /** Each minute of the clock. */
  | 'minute'
  /** The whole term of the grant. */
  | 'total';

/** 一次读取的结果 */
export type ReadDecision =
  /** 已放行 */
  | 'allowed'
  /** 被拒绝 */
  | 'denied'
  /** 未能完成 */
  | 'failed';

/** A new resource, of your own department. */
export type RegisterResourceInput = {
  /** True when it is about people under 14: it is read for purposes that are listed for it only. */
  readonly aboutMinors?: boolean | null | undefined;
  /** What the resource holds (摘要). */
  readonly abstract: string;
  /** API name of the item that tells how old the person of a row is: a birth date, or a key that is a citizen number. Rows about people under 18 are then read for purposes that are listed for minors only. */
  readonly ageItem?: string | null | undefined;
  /** Name in the data half of the API; suggested from the Chinese name when absent. */
  readonly apiName?: string | null | undefined;
  /** What was assessed (CAT-6). */
  readonly assessments: AssessmentsInput;
  /** Where it stands in the catalogue. */
  readonly classification: ClassificationInput;
  /** Data classification (数据分类). */
  readonly dataClass: string;
  /** Data grade (数据分级), 1 lowest to 4 highest. */
  readonly dataGrade: number;
  /** Dataset of the source: a table, view or path. */
  readonly dataset: string;
  /** The format it is kept in (CAT-10). */
  readonly format: ResourceFormat;
  /** Its information items, in order. */
  readonly items: ReadonlyArray<ResourceItemInput>;
  /** Chinese name. */
  readonly name: string;
  /** Whether it is open to the public. */
  readonly openness: OpennessInput;
  /** Codes of related resources. */
  readonly relatedCodes?: ReadonlyArray<string> | null | undefined;
  /** True when it holds state or work secrets: such an entry is refused (CAT-5). */
  readonly secret: boolean;
  /** How it changes hands. */
  readonly sharingMode: SharingMode;
  /** The ground of the sharing type (CAT-4). */
  readonly sharingRule?: SharingRuleInput | null | undefined;
  /** Whether and how it is shared (CAT-3). */
  readonly sharingType: SharingType;
  /** Id of the source that holds the data; your own. */
  readonly sourceId: string | number;
  /** How often it is renewed (CAT-10). */
  readonly updateFrequency: UpdateFrequency;
};

/** The format a resource is kept in (CAT-10). */
export type ResourceFormat =
  /** 数据库. */
  | 'database'
  /** 电子文件. */
  | 'file'
  /** 图形图像. */
  | 'image'
  /** 自描述格式. */
  | 'selfDescribed'
  /** 服务接口. */
  | 'serviceInterface'
  /** 电子表格. */
  | 'spreadsheet'
  /** 流媒体. */
  | 'streamingMedia';

/** An information item and the source field it is bound to. */
export type ResourceItemInput = {
  /** Name in the data half of the API; suggested from the Chinese name when absent. */
  readonly apiName?: string | null | undefined;
  /** Field of the source that holds it. */
  readonly field: string;
  /** The resource this item leads to. */
  readonly link?: ItemLinkInput | null | undefined;
  /** Set when a row can be looked up by this item. */
  readonly lookup?: LookupKind | null | undefined;
  /** How it is masked where its sensitivity asks for it; absent means full. */
  readonly mask?: MaskName | null | undefined;
  /** Chinese name. */
  readonly name: string;
  /** True when every row has a value. */
  readonly required: boolean;
  /** Sensitivity, 1 open to 4 most sensitive. */
  readonly sensitivity: number;
  /** True when you take it over from the source department of its datum and do not collect it yourself (CAT-9). */
  readonly takenOver?: boolean | null | undefined;
  /** Data type (CAT-10). */
  readonly type: ItemType;
};

/** What a person may do in their department or beyond it. */
export type Role =
  /** 窗口人员: handles cases and reads shared data for them. */
  | 'clerk'
  /** 开发人员: sets up the client systems of the department. */
  | 'developer'
  /** 领导小组办公室: reads all records, changes none. */
  | 'leadership'
  /** 平台运维: runs the gateway; the role gives no access to shared data. */
  | 'operator'
  /** 政务数据共享主管部门: reviews catalogues, settles disputes. */
  | 'sharingAuthority'
  /** 共享工作机构负责人: consents to applications and answers. */
  | 'sharingOfficer'
  /** 数据管理员: registers sources and catalogue entries. */
  | 'steward';

/** Which rows: exactly one of these is given. A comparison with an absent value is neither true nor false, and `not` leaves it so: only `isNull` finds rows without a value. At most 8 levels and 100 operators, of which every ten values of an `in` count as one. */
export type RowCondition = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<RowCondition> | null | undefined;
  /** The item of this API name is the number of `purpose.subject`: only the applicant of the case. */
  readonly applicant?: string | null | undefined;
  /** The division lies in this one, or is it (SHR-13). */
  readonly divisionUnder?: ItemDivision | null | undefined;
  /** The item is this value. */
  readonly eq?: ItemValue | null | undefined;
  /** The item is one of these. */
  readonly in?: ItemValues | null | undefined;
  /** The item of this API name has no value. */
  readonly isNull?: string | null | undefined;
  /** The item is another value. */
  readonly ne?: ItemValue | null | undefined;
  /** This is false. */
  readonly not?: RowCondition | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<RowCondition> | null | undefined;
  /** The text begins with this. */
  readonly prefix?: ItemValue | null | undefined;
  /** The item lies between these. */
  readonly range?: ItemRange | null | undefined;
};

/** Whom a service is for (服务对象). */
export type ServedParty =
  /** 企业法人: known by a unified social credit code. */
  | 'legalPerson'
  /** 自然人: known by a citizen number. */
  | 'naturalPerson'
  /** 其他组织: known by a unified social credit code. */
  | 'otherOrganisation';

/** How shared data changes hands (共享方式). */
export type SharingMode =
  /** 库表交换. */
  | 'databaseExchange'
  /** 文件交换. */
  | 'fileExchange'
  /** 服务接口: read through the gateway when it is needed. */
  | 'serviceInterface';

/** The ground of the sharing type (CAT-4). */
export type SharingRuleInput = {
  /** Not shared: the article of that law. */
  readonly article?: string | null | undefined;
  /** Not shared: the law, administrative regulation or State Council decision. */
  readonly law?: string | null | undefined;
  /** Conditional: who may use it. */
  readonly users?: ReadonlyArray<string> | null | undefined;
  /** Conditional: what for. */
  readonly uses?: ReadonlyArray<string> | null | undefined;
};

/** Whether and how a resource is shared (CAT-3). */
export type SharingType =
  /** 有条件共享: for those that hold a grant. */
  | 'conditional'
  /** 不予共享: a law, administrative regulation or State Council decision forbids it. */
  | 'notShared'
  /** 无条件共享: for every department that states a purpose. */
  | 'unconditional';

/** How a source is reached. */
export type SourceKind =
  /** 前置库: data that the provider pushes into the gateway. */
  | 'hosted'
  /** The provider's JSON API. */
  | 'http'
  /** The provider's own PostgreSQL, read only. */
  | 'postgres';

/** How often a resource is renewed (CAT-10). */
export type UpdateFrequency =
  /** 每日. */
  | 'daily'
  /** 每半年. */
  | 'halfYearly'
  /** 不定期. */
  | 'irregular'
  /** 每月. */
  | 'monthly'
  /** 每季度. */
  | 'quarterly'
  /** 实时. */
  | 'realTime'
  /** 每周. */
  | 'weekly'
  /** 每年. */
  | 'yearly';

/** Where a version of a catalogue entry stands (CAT-7). */
export type VersionStatus =
  /** Being written by the provider. */
  | 'draft'
  /** In force. */
  | 'published'
  /** Sent back by the sharing authority with reasons. */
  | 'returned'
  /** Waiting for the review of the sharing authority. */
  | 'submitted'
  /** Was in force until a later version was published or the resource was withdrawn. */
  | 'superseded'
  /** Came to nothing because the resource was withdrawn. */
  | 'withdrawn';

/** A sub-volume (ARC-2). */
export type VolumePart =
  /** 正卷. */
  | 'main'
  /** 副卷: business secrets and private papers. */
  | 'restricted';

export type ServiceWindowsQueryVariables = Exact<{ [key: string]: never }>;

export type ServiceWindowsQuery = {
  readonly serviceCentres: {
    readonly nodes: ReadonlyArray<{
      readonly name: string;
      readonly windows: ReadonlyArray<{ readonly id: string; readonly name: string }>;
    }>;
  };
};

export type OpenCaseMutationVariables = Exact<{
  input: OpenCaseInput;
}>;

export type OpenCaseMutation = {
  readonly openCase: {
    readonly id: string;
    readonly number: string;
    readonly materials: ReadonlyArray<{
      readonly key: string;
      readonly name: string;
      readonly state: CaseMaterialState;
      readonly reason: CaseMaterialReason | null;
      readonly parts: ReadonlyArray<{
        readonly asOf: string | null;
        readonly auditRecord: string | null;
        readonly provider: { readonly name: string } | null;
      }>;
    }>;
  };
};

export type CaseStandsQueryVariables = Exact<{
  id: string | number;
}>;

export type CaseStandsQuery = {
  readonly case: {
    readonly status: CaseStatus;
    readonly materials: ReadonlyArray<{
      readonly key: string;
      readonly name: string;
      readonly state: CaseMaterialState;
      readonly reason: CaseMaterialReason | null;
      readonly parts: ReadonlyArray<{
        readonly asOf: string | null;
        readonly auditRecord: string | null;
        readonly provider: { readonly name: string } | null;
      }>;
    }>;
    readonly papers: ReadonlyArray<{
      readonly id: string;
      readonly kind: CasePaperKind;
      readonly title: string;
      readonly paragraphs: ReadonlyArray<string>;
      readonly sealed: boolean;
    }> | null;
  };
};

export type StandingFragment = {
  readonly key: string;
  readonly name: string;
  readonly state: CaseMaterialState;
  readonly reason: CaseMaterialReason | null;
  readonly parts: ReadonlyArray<{
    readonly asOf: string | null;
    readonly auditRecord: string | null;
    readonly provider: { readonly name: string } | null;
  }>;
};

export type ConfirmMaterialMutationVariables = Exact<{
  input: ConfirmMaterialInput;
}>;

export type ConfirmMaterialMutation = {
  readonly confirmMaterial: {
    readonly state: CaseMaterialState;
    readonly correctionCode: string | null;
    readonly correction: { readonly number: string } | null;
  };
};

export type BringMaterialMutationVariables = Exact<{
  caseId: string | number;
  material: string;
}>;

export type BringMaterialMutation = {
  readonly bringMaterial: { readonly state: CaseMaterialState };
};

export type SubmitCaseMutationVariables = Exact<{
  id: string | number;
}>;

export type SubmitCaseMutation = { readonly submitCase: { readonly status: CaseStatus } };

export type AcceptCaseMutationVariables = Exact<{
  id: string | number;
}>;

export type AcceptCaseMutation = {
  readonly acceptCase: {
    readonly status: CaseStatus;
    readonly papers: ReadonlyArray<{
      readonly title: string;
      readonly paragraphs: ReadonlyArray<string>;
    }> | null;
  };
};

export type DecideCaseMutationVariables = Exact<{
  id: string | number;
  validUntil?: string | null | undefined;
}>;

export type DecideCaseMutation = { readonly decideCase: { readonly status: CaseStatus } };

export type OwnSealsQueryVariables = Exact<{ [key: string]: never }>;

export type OwnSealsQuery = {
  readonly seals: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
};

export type SealDecisionMutationVariables = Exact<{
  caseId: string | number;
  sealId: string | number;
}>;

export type SealDecisionMutation = {
  readonly sealDecision: {
    readonly status: CaseStatus;
    readonly sealUses: ReadonlyArray<{
      readonly documentId: string;
      readonly sha256: string | null;
    }>;
  };
};

export type DeliverCaseMutationVariables = Exact<{
  id: string | number;
}>;

export type DeliverCaseMutation = { readonly deliverCase: { readonly status: CaseStatus } };

export type ArchiveCaseMutationVariables = Exact<{
  caseId: string | number;
}>;

export type ArchiveCaseMutation = {
  readonly archiveCase: { readonly id: string; readonly number: string };
};

export type PackedVolumeQueryVariables = Exact<{
  id: string | number;
}>;

export type PackedVolumeQuery = {
  readonly volume: {
    readonly packedAt: string | null;
    readonly packages: ReadonlyArray<{
      readonly part: VolumePart;
      readonly path: string;
      readonly manifestSha256: string;
      readonly contents: ReadonlyArray<{ readonly title: string }> | null;
    }>;
  };
};

export type AppearingQueryVariables = Exact<{ [key: string]: never }>;

export type AppearingQuery = { readonly __type: { readonly name: string | null } | null };

export type OneMaterialQueryVariables = Exact<{
  purpose: PurposeInput;
  person: string;
}>;

export type OneMaterialQuery = {
  readonly shared: {
    readonly socialInsurance: {
      readonly employerName: string | null;
      readonly monthsInARow: string | null;
    } | null;
  };
};

export type MaterialsQueryVariables = Exact<{
  purpose: PurposeInput;
  person: string;
  company: string;
}>;

export type MaterialsQuery = {
  readonly shared: {
    readonly household: {
      readonly name: string | null;
      readonly address: string | null;
      readonly memberCount: string | null;
    } | null;
    readonly marriage: {
      readonly status: string | null;
      readonly spouse: { readonly name: string | null } | null;
    } | null;
    readonly socialInsurance: {
      readonly employerName: string | null;
      readonly monthsInARow: string | null;
    } | null;
    readonly taxSummary: {
      readonly year: string | null;
      readonly paidAmount: string | null;
    } | null;
    readonly company: {
      readonly name: string | null;
      readonly status: string | null;
      readonly registeredCapital: string | null;
    } | null;
    readonly provenance: ReadonlyArray<{
      readonly provider: string;
      readonly decision: ReadDecision;
      readonly grant: string | null;
      readonly auditRecord: string;
    }>;
  };
};

export type MaskedItemsQueryVariables = Exact<{
  purpose: PurposeInput;
  person: string;
}>;

export type MaskedItemsQuery = {
  readonly shared: {
    readonly household: { readonly name: string | null; readonly phone: string | null } | null;
    readonly socialInsurance: { readonly bankCard: string | null } | null;
    readonly provenance: ReadonlyArray<{
      readonly provider: string;
      readonly maskedItems: ReadonlyArray<string>;
    }>;
  };
};

export type ItemNotGrantedQueryVariables = Exact<{
  purpose: PurposeInput;
  person: string;
}>;

export type ItemNotGrantedQuery = {
  readonly shared: {
    readonly socialInsurance: {
      readonly monthsInARow: string | null;
      readonly baseAmount: string | null;
    } | null;
  };
};

export type RealEstateQueryVariables = Exact<{
  purpose: PurposeInput;
  owner: string;
}>;

export type RealEstateQuery = {
  readonly shared: { readonly realEstateHolding: { readonly homeCount: string | null } | null };
};

export type TaxAndHouseholdQueryVariables = Exact<{
  purpose: PurposeInput;
  person: string;
}>;

export type TaxAndHouseholdQuery = {
  readonly shared: {
    readonly household: { readonly name: string | null } | null;
    readonly taxSummary: { readonly paidAmount: string | null } | null;
  };
};

export type SignInMutationVariables = Exact<{
  account: string;
  password: string;
}>;

export type SignInMutation = {
  readonly signIn: { readonly token: string; readonly roles: ReadonlyArray<Role> };
};

export type OwnSourcesQueryVariables = Exact<{ [key: string]: never }>;

export type OwnSourcesQuery = {
  readonly sources: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly kind: SourceKind;
  }>;
};

export type RegisterResourceMutationVariables = Exact<{
  input: RegisterResourceInput;
}>;

export type RegisterResourceMutation = {
  readonly registerResource: {
    readonly code: string;
    readonly apiName: string;
    readonly versions: ReadonlyArray<{ readonly id: string; readonly status: VersionStatus }>;
  };
};

export type SubmitResourceMutationVariables = Exact<{
  versionId: string | number;
}>;

export type SubmitResourceMutation = {
  readonly submitResource: { readonly status: VersionStatus };
};

export type PublishResourceMutationVariables = Exact<{
  versionId: string | number;
}>;

export type PublishResourceMutation = {
  readonly reviewResource: { readonly status: VersionStatus; readonly number: number };
};

export type ApplyForSharingMutationVariables = Exact<{
  input: NewApplication;
}>;

export type ApplyForSharingMutation = {
  readonly applyForSharing: {
    readonly id: string;
    readonly number: string;
    readonly status: ApplicationStatus;
  };
};

export type ApproveApplicationMutationVariables = Exact<{
  id: string | number;
}>;

export type ApproveApplicationMutation = {
  readonly approveApplication: { readonly number: string; readonly expiresAt: string };
};

export type WhoReadWhatQueryVariables = Exact<{
  from: string;
}>;

export type WhoReadWhatQuery = {
  readonly auditRecords: {
    readonly nodes: ReadonlyArray<{
      readonly decision: AuditDecision;
      readonly department: string | null;
      readonly items: ReadonlyArray<string>;
      readonly masked: ReadonlyArray<string>;
      readonly reasons: ReadonlyArray<string>;
      readonly grant: string | null;
      readonly resource: { readonly apiName: string } | null;
    }>;
  };
  readonly departments: ReadonlyArray<{ readonly id: string; readonly name: string }>;
};

export type WhatHappenedQueryVariables = Exact<{
  from: string;
}>;

export type WhatHappenedQuery = {
  readonly auditRecords: {
    readonly nodes: ReadonlyArray<{ readonly event: string; readonly decision: AuditDecision }>;
  };
};

export const StandingFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Standing' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'CaseMaterial' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'key' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'provider' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
                { kind: 'Field', name: { kind: 'Name', value: 'auditRecord' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<StandingFragment, unknown>;
export const ServiceWindowsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ServiceWindows' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'serviceCentres' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'divisionCode' },
                value: { kind: 'StringValue', value: '110000', block: false },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'windows' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ServiceWindowsQuery, ServiceWindowsQueryVariables>;
export const OpenCaseDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'OpenCase' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'OpenCaseInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'openCase' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'materials' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Standing' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Standing' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'CaseMaterial' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'key' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'provider' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
                { kind: 'Field', name: { kind: 'Name', value: 'auditRecord' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OpenCaseMutation, OpenCaseMutationVariables>;
export const CaseStandsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'CaseStands' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'case' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'materials' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Standing' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'papers' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'paragraphs' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'sealed' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Standing' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'CaseMaterial' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'key' } },
          { kind: 'Field', name: { kind: 'Name', value: 'name' } },
          { kind: 'Field', name: { kind: 'Name', value: 'state' } },
          { kind: 'Field', name: { kind: 'Name', value: 'reason' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'parts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'provider' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
                { kind: 'Field', name: { kind: 'Name', value: 'auditRecord' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CaseStandsQuery, CaseStandsQueryVariables>;
export const ConfirmMaterialDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ConfirmMaterial' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ConfirmMaterialInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'confirmMaterial' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'correction' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'number' } }],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'correctionCode' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ConfirmMaterialMutation, ConfirmMaterialMutationVariables>;
export const BringMaterialDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'BringMaterial' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'caseId' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'material' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'bringMaterial' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'caseId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'caseId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'material' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'material' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'state' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<BringMaterialMutation, BringMaterialMutationVariables>;
export const SubmitCaseDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SubmitCase' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'submitCase' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'status' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SubmitCaseMutation, SubmitCaseMutationVariables>;
export const AcceptCaseDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AcceptCase' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'acceptCase' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'papers' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'paragraphs' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AcceptCaseMutation, AcceptCaseMutationVariables>;
export const DecideCaseDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'DecideCase' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'validUntil' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'decideCase' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'decision' },
                value: { kind: 'EnumValue', value: 'granted' },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'validUntil' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'validUntil' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'status' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DecideCaseMutation, DecideCaseMutationVariables>;
export const OwnSealsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'OwnSeals' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'seals' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'status' },
                value: { kind: 'EnumValue', value: 'active' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OwnSealsQuery, OwnSealsQueryVariables>;
export const SealDecisionDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SealDecision' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'caseId' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'sealId' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sealDecision' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'caseId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'caseId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'sealId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'sealId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'sealUses' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'documentId' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'sha256' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SealDecisionMutation, SealDecisionMutationVariables>;
export const DeliverCaseDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'DeliverCase' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'deliverCase' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'id' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'status' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeliverCaseMutation, DeliverCaseMutationVariables>;
export const ArchiveCaseDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ArchiveCase' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'caseId' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'archiveCase' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'caseId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'caseId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ArchiveCaseMutation, ArchiveCaseMutationVariables>;
export const PackedVolumeDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'PackedVolume' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'volume' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'packedAt' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'packages' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'part' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'path' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'manifestSha256' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'contents' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'title' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PackedVolumeQuery, PackedVolumeQueryVariables>;
export const AppearingDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Appearing' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: '__type' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'name' },
                value: { kind: 'StringValue', value: 'SocialInsurance', block: false },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AppearingQuery, AppearingQueryVariables>;
export const OneMaterialDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'OneMaterial' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'purpose' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'PurposeInput' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shared' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'purpose' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'purpose' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'socialInsurance' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'citizenNumber' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'employerName' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'monthsInARow' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OneMaterialQuery, OneMaterialQueryVariables>;
export const MaterialsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Materials' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'purpose' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'PurposeInput' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'company' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shared' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'purpose' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'purpose' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'household' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'citizenNumber' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'address' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'memberCount' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'marriage' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'citizenNumber' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'spouse' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'socialInsurance' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'citizenNumber' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'employerName' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'monthsInARow' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'taxSummary' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'taxpayerCode' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'year' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'paidAmount' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'company' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'creditCode' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'company' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'registeredCapital' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'provenance' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'provider' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'decision' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'grant' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'auditRecord' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MaterialsQuery, MaterialsQueryVariables>;
export const MaskedItemsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'MaskedItems' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'purpose' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'PurposeInput' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shared' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'purpose' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'purpose' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'household' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'citizenNumber' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'phone' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'socialInsurance' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'citizenNumber' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'bankCard' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'provenance' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'provider' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'maskedItems' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<MaskedItemsQuery, MaskedItemsQueryVariables>;
export const ItemNotGrantedDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ItemNotGranted' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'purpose' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'PurposeInput' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shared' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'purpose' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'purpose' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'socialInsurance' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'citizenNumber' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'monthsInARow' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'baseAmount' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ItemNotGrantedQuery, ItemNotGrantedQueryVariables>;
export const RealEstateDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'RealEstate' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'purpose' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'PurposeInput' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'owner' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shared' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'purpose' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'purpose' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'realEstateHolding' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'ownerCode' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'owner' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'homeCount' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RealEstateQuery, RealEstateQueryVariables>;
export const TaxAndHouseholdDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'TaxAndHousehold' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'purpose' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'PurposeInput' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'shared' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'purpose' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'purpose' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'household' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'citizenNumber' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'taxSummary' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'taxpayerCode' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'person' } },
                    },
                  ],
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'paidAmount' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TaxAndHouseholdQuery, TaxAndHouseholdQueryVariables>;
export const SignInDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SignIn' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'account' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'password' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'signIn' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'account' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'account' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'password' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'password' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'token' } },
                { kind: 'Field', name: { kind: 'Name', value: 'roles' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const OwnSourcesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'OwnSources' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sources' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OwnSourcesQuery, OwnSourcesQueryVariables>;
export const RegisterResourceDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RegisterResource' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'RegisterResourceInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'registerResource' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'apiName' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'versions' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RegisterResourceMutation, RegisterResourceMutationVariables>;
export const SubmitResourceDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SubmitResource' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'versionId' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'submitResource' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'versionId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'versionId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'status' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SubmitResourceMutation, SubmitResourceMutationVariables>;
export const PublishResourceDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'PublishResource' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'versionId' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'reviewResource' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'versionId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'versionId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'outcome' },
                value: { kind: 'EnumValue', value: 'publish' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PublishResourceMutation, PublishResourceMutationVariables>;
export const ApplyForSharingDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ApplyForSharing' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'NewApplication' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'applyForSharing' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ApplyForSharingMutation, ApplyForSharingMutationVariables>;
export const ApproveApplicationDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ApproveApplication' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'approveApplication' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                { kind: 'Field', name: { kind: 'Name', value: 'expiresAt' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ApproveApplicationMutation, ApproveApplicationMutationVariables>;
export const WhoReadWhatDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'WhoReadWhat' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'DateTimeISO' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'auditRecords' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'event' },
                      value: { kind: 'StringValue', value: 'data.read', block: false },
                    },
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'from' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
                    },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '100' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'decision' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'department' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'resource' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'apiName' } }],
                        },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'items' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'masked' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'reasons' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'grant' } },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'departments' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WhoReadWhatQuery, WhoReadWhatQueryVariables>;
export const WhatHappenedDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'WhatHappened' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'DateTimeISO' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'auditRecords' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'from' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
                    },
                  ],
                },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '200' },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'event' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'decision' } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WhatHappenedQuery, WhatHappenedQueryVariables>;
