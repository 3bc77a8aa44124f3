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
