/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  | T
  | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TypedQueryDocumentNode as DocumentNode } from 'graphql';
/** What a provider agrees to where it is less than was asked for; the rest is as asked. */
export type AgreedTerms = {
  /** Until when, no later than asked for. */
  readonly expiresAt?: string | null | undefined;
  /** API names, of those asked for. */
  readonly items?: ReadonlyArray<string> | null | undefined;
  /** API names of items that you give masked only, by the mask of the item or in full. */
  readonly masked?: ReadonlyArray<string> | null | undefined;
  /** A further condition of rows, which must be met beside that asked for. */
  readonly rows?: RowCondition | null | undefined;
  /** Service items, of those asked for. */
  readonly serviceItems?: ReadonlyArray<string | number> | null | undefined;
};

/** What a rule looks for in what was read. */
export type AnomalyRule =
  /** Many keys that were tried in vain. */
  | 'keysInVain'
  /** One person or system, and very many subjects. */
  | 'manySubjects'
  /** A grant of which nearly all is used. */
  | 'nearQuota'
  /** Many more reads at night or on days off than usual. */
  | 'offHours'
  /** A resource that is suddenly read for another purpose. */
  | 'purposeDrift'
  /** Reads without a case that was open. */
  | 'readsWithoutCase'
  /** One subject, read by many departments in a day. */
  | 'sharedSubject'
  /** A grant that was never used. */
  | 'unusedGrant';

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

/** A step of the application procedure. */
export type ApplicationStepName =
  /** Agreed to by the provider, in whole or in part; a grant is issued. */
  | 'agree'
  /** Written anew by a person of the consumer, before it is supplemented. */
  | 'amend'
  /** Answered by the gateway, because the resource is unconditional. */
  | 'answerAutomatically'
  /** Drafted, consented to and submitted in one act of the consumer's sharing officer. */
  | 'apply'
  /** Applied for by a lower level's sharing officer: data of its own area. */
  | 'applyForReturn'
  /** More time asked for by the provider, once. */
  | 'askExtension'
  /** The one notice of everything that is missing. */
  | 'askSupplement'
  /** Closed by the gateway, because the resource was withdrawn (CAT-7). */
  | 'close'
  /** Delivery confirmed by the provider. */
  | 'confirmDelivery'
  /** Consented to by the consumer's sharing officer, who neither drafted nor edited it. */
  | 'consent'
  /** More time consented to by the sharing authority. */
  | 'consentExtension'
  /** Drafted by a person of the consumer. */
  | 'draft'
  /** Written anew by a person of the consumer; a consent given before is void. */
  | 'edit'
  /** Granted by the gateway, because data of its area is returned to a lower level. */
  | 'grantReturn'
  /** Refused by the provider, with reasons. */
  | 'refuse'
  /** More time refused by the sharing authority. */
  | 'refuseExtension'
  /** Delivered at once: the gateway itself serves the resource. */
  | 'serve'
  /** Submitted to the provider. */
  | 'submit'
  /** Supplemented by the consumer. */
  | 'supplement'
  /** Withdrawn by the consumer. */
  | 'withdraw';

/** What you supplement: an explanation, and the parts that change (SHR-3). */
export type ApplicationSupplement = {
  /** The legal basis as it is now. */
  readonly basis?: string | null | undefined;
  /** Until when now. */
  readonly expiresAt?: string | null | undefined;
  /** API names of all items now asked for. */
  readonly items?: ReadonlyArray<string> | null | undefined;
  /** The rows now; absent where they stay as they were. */
  readonly rowScope?: RowCondition | null | undefined;
  /** Codes of all service items now named. */
  readonly serviceItems?: ReadonlyArray<string | number> | null | undefined;
  /** What you say to the notice. */
  readonly text: string;
};

/** What was assessed before registering (CAT-6). */
export type AssessmentsInput = {
  /** The consent of the department's head. */
  readonly headConsent: HeadConsentInput;
  /** Finding of the personal-information impact assessment. */
  readonly personalInformation: string;
  /** Finding of the secrecy-risk assessment. */
  readonly secrecyRisk: string;
};

/** Who acted. */
export type AuditActorKind =
  /** A department's system. */
  | 'client'
  /** A signed-in person. */
  | 'person'
  /** The gateway itself. */
  | 'system';

/** How the gateway answered. */
export type AuditDecision =
  /** It was done, or the data was released. */
  | 'allowed'
  /** A rule refused it; the reasons say which. */
  | 'denied'
  /** It was allowed and could not be done. */
  | 'failed';

/** Which records: every field that is given must fit. */
export type AuditFilter = {
  /** Id of the client or person. */
  readonly actor?: string | number | null | undefined;
  /** Number of the case. */
  readonly caseNumber?: string | null | undefined;
  /** How the gateway answered. */
  readonly decision?: AuditDecision | null | undefined;
  /** Id of the department that acted. */
  readonly department?: string | number | null | undefined;
  /** The event, such as data.read. */
  readonly event?: string | null | undefined;
  /** From this instant on. */
  readonly from?: string | null | undefined;
  /** API name of an item that was released. */
  readonly item?: string | null | undefined;
  /** A gateway node, or one lane of it such as gateway-1.data. */
  readonly node?: string | null | undefined;
  /** Resource code. */
  readonly resource?: string | null | undefined;
  /** Code of the service item. */
  readonly serviceItem?: string | null | undefined;
  /** Whose row was given: a key such as a citizen number, which stands in no record, or the name that records have. */
  readonly subject?: string | null | undefined;
  /** A part of a reason, or of what an error code means in Chinese or English. */
  readonly text?: string | null | undefined;
  /** Before this instant. */
  readonly to?: string | null | undefined;
};

/** What a use of data went beyond (SHR-6). */
export type BreachKind =
  /** The period (超期限). */
  | 'beyondPeriod'
  /** The purpose (超目的). */
  | 'beyondPurpose'
  /** The scope: items or rows (超范围). */
  | 'beyondScope'
  /** It was passed on without consent (擅自转供). */
  | 'passedOn';

/** A use of data that its grant did not cover (SHR-6). */
export type BreachReport = {
  /** Working days to mend it in, 30 at most. */
  readonly days: number;
  /** Id of the grant. */
  readonly grant: string | number;
  /** What the use went beyond. */
  readonly kind: BreachKind;
  /** Ids of audit records, 50 at most. */
  readonly records?: ReadonlyArray<string | number> | null | undefined;
  /** What was seen. */
  readonly seen: string;
};

/** What sort of caller was verified. */
export type CallerKind =
  /** A department's system, by a token it signed. */
  | 'client'
  /** A person, by the session they signed in to. */
  | 'person'
  /** The gateway itself. */
  | 'system';

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

/** What a case came to. */
export type CaseDecision =
  /** A renewal that counts as granted, since nobody decided it in time (CASE-7). */
  | 'deemedGranted'
  /** Granted. */
  | 'granted'
  /** Refused, with reasons. */
  | 'refused';

/** A field of a case that the applicant fills in. */
export type CaseFieldInput = {
  /** Name of the field in the guide. */
  readonly name: string;
  /** What stands in it. */
  readonly value: string;
};

/** A material of the guide that is missing or wrong. */
export type CaseLackInput = {
  /** Key of the material in the guide. */
  readonly material: string;
  /** What is wrong or to be added; may name no paper beyond the guide (CASE-2). */
  readonly what?: string | null | undefined;
};

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

/** How an applicant is reached. */
export type CaseNoticeChannel =
  /** By e-mail. */
  | 'email'
  /** By letter. */
  | 'letter'
  /** By message to their phone. */
  | 'sms'
  /** At the window: they left nothing else. */
  | 'window';

/** What a department says in a joint case (CASE-10). */
export type CaseOpinion =
  /** Agreed. */
  | 'agreed'
  /** Refused; say why. */
  | 'refused';

/** What is decided of a case. */
export type CaseOutcome =
  /** Granted. */
  | 'granted'
  /** Refused; say why. */
  | 'refused';

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

/** A step of a case. */
export type CaseStepName =
  /** Accepted: everything is there, or is owed by sharing. */
  | 'accept'
  /** Accepted although something is missing that the guide lets follow. */
  | 'acceptWithDefects'
  /** Put into its volume, by hand or by the gateway some days after its end. */
  | 'archive'
  /** One notice of everything that is missing, and the term. */
  | 'askSupplement'
  /** Sealed: complete by law. */
  | 'complete'
  /** A renewal that was not decided before its permit expired counts as granted. */
  | 'deemGranted'
  /** The result was handed over. */
  | 'deliver'
  /** Decided: granted. */
  | 'grant'
  /** What was missing did not come in the term: refused, with reasons. */
  | 'lapseDefects'
  /** Not supplemented in the term: not accepted. */
  | 'lapseSupplement'
  /** What was missing came. */
  | 'mendDefects'
  /** Opened under the guide in force. */
  | 'open'
  /** Decided: refused, with reasons. */
  | 'refuse'
  /** Not accepted, with reasons. */
  | 'refuseAcceptance'
  /** Handed in by the applicant. */
  | 'submit'
  /** The applicant supplemented it. */
  | 'supplement'
  /** Taken back by the applicant. */
  | 'withdraw';

/** Items that are open only on rows that meet a condition; on others they are null. */
export type CellRuleInput = {
  /** The rows on which they are open. */
  readonly condition: RowCondition;
  /** API names of items that are applied for. */
  readonly items: ReadonlyArray<string>;
};

/** What happened to a part of a catalogue entry. */
export type ChangeKind =
  /** The newer version has it, the older one has not. */
  | 'added'
  /** Both have it, and say something else. */
  | 'changed'
  /** The older version has it, the newer one has not. */
  | 'removed';

/** What of a catalogue entry or of one of its items changed. */
export type ChangedPart =
  /** Whether it is about people under 14. */
  | 'aboutMinors'
  /** What the resource holds (摘要). */
  | 'abstract'
  /** The item that tells how old the person of a row is. */
  | 'ageItem'
  /** What was assessed; told to provider and authority only. */
  | 'assessments'
  /** Source and dataset; told to provider and authority only. */
  | 'binding'
  /** Data classification (数据分类). */
  | 'dataClass'
  /** Data grade (数据分级). */
  | 'dataGrade'
  /** Field of the source; told to provider and authority only. */
  | 'field'
  /** The format it is kept in. */
  | 'format'
  /** A whole item. */
  | 'item'
  /** The resource that an item leads to. */
  | 'link'
  /** What a row can be looked up by. */
  | 'lookup'
  /** How an item is masked. */
  | 'mask'
  /** The Chinese name. */
  | 'name'
  /** Whether it is open to the public. */
  | 'openness'
  /** Under which condition it is open. */
  | 'opennessCondition'
  /** Codes of related resources. */
  | 'relatedCodes'
  /** Whether every row has a value. */
  | 'required'
  /** Sensitivity of an item. */
  | 'sensitivity'
  /** How it changes hands. */
  | 'sharingMode'
  /** The ground of the sharing type. */
  | 'sharingRule'
  /** Whether and how it is shared. */
  | 'sharingType'
  /** Whether an item is taken over from its source department. */
  | 'takenOver'
  /** Data type of an item. */
  | 'type'
  /** How often it is renewed. */
  | 'updateFrequency';

/** What an applicant has to do about a material. */
export type ChecklistWay =
  /** Bring it: it cannot be had by sharing. */
  | 'bring'
  /** Only confirm it: the department fetches it. */
  | 'confirm'
  /** Nothing: the department fetches it. */
  | 'fetched';

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

/** How a department is reached. */
export type ContactKind =
  /** 信函. */
  | 'letter'
  /** 电话. */
  | 'phone'
  /** 网上. */
  | 'web'
  /** 窗口. */
  | 'window';

/** What the verification of a datum came to. */
export type CorrectionOutcome =
  /** It was wrong or incomplete, and is corrected. */
  | 'corrected'
  /** It is right; say why. */
  | 'foundRight';

/** Where a correction stands. */
export type CorrectionStatus =
  /** Being verified by the provider. */
  | 'accepted'
  /** The provider corrected the data. */
  | 'corrected'
  /** Waiting for the provider to accept it for verification. */
  | 'filed'
  /** The provider found the data right, with reasons. */
  | 'foundRight'
  /** Withdrawn before an answer by the department that filed it. */
  | 'withdrawn';

/** A step of a correction. */
export type CorrectionStepName =
  /** Accepted for verification by the provider. */
  | 'accept'
  /** Answered: the data was corrected. */
  | 'correct'
  /** Filed by a department that may read the data. */
  | 'file'
  /** Answered: the data was found right. */
  | 'findRight'
  /** Withdrawn by the department that filed it. */
  | 'withdraw';

/** Where else a service can be applied for (通办范围). */
export type Coverage =
  /** 全市通办. */
  | 'city'
  /** 全区通办. */
  | 'district'
  /** 全国通办. */
  | 'nation'
  /** 不通办: where it is handled only. */
  | 'none';

/** What must be done in time. */
export type DeadlineKind =
  /** The provider answers an application: 1 working day where sharing is unconditional, else 10; at most 10 more by extension (SHR-2). */
  | 'applicationAnswer'
  /** The provider delivers what it agreed to: 20 working days (SHR-5). */
  | 'applicationDelivery'
  /** The consumer mends a breach in the working days that were set (SHR-6). */
  | 'breachMending'
  /** A department says of a case whether it is accepted: 1 working day from its submission (CASE-1). */
  | 'caseAcceptance'
  /** The same once more, after the applicant supplemented it (CASE-1). */
  | 'caseAcceptanceAgain'
  /** A case is decided and sealed in the working days that its guide promises, from acceptance (CASE-6, SEAL-4). */
  | 'caseDecision'
  /** An applicant mends the defects that a case was accepted with (CASE-3). */
  | 'caseDefects'
  /** A department gives its opinion in a joint case, within the same limit (CASE-10). */
  | 'caseOpinion'
  /** An applicant supplements a case in the working days that were set (CASE-2). */
  | 'caseSupplement'
  /** The provider answers a request for correction: 10 working days (SHR-11). */
  | 'correctionAnswer'
  /** The consumer disposes of the data of a grant that ended and files a receipt: 10 working days (SHR-8). */
  | 'dataDisposal'
  /** The same once more, after the provider objected to the receipt: 10 working days (SHR-8). */
  | 'dataDisposalAgain'
  /** A department answers a request for disclosure: 20 working days. */
  | 'disclosureAnswer'
  /** The same anew, from the day after the fee was paid (FEE-4). */
  | 'disclosureAnswerAgain'
  /** An applicant pays a fee: 20 working days from the day after they received the notice (FEE-4). */
  | 'disclosurePayment'
  /** A department files a proof that a law newly wants: 15 working days (GDE-6). */
  | 'proofFiling'
  /** The sharing authority reviews a catalogue entry: 2 working days (CAT-7). */
  | 'resourceReview'
  /** The provider brings an entry up to a change of law or duty: 10 working days; at most 5 more by extension (CAT-8). */
  | 'resourceUpdate';

/** Where a deadline stands. */
export type DeadlineState =
  /** There is nothing left to be done: what it ran for came to nothing. */
  | 'dropped'
  /** It was met. */
  | 'met'
  /** Its last day is over and it was not met. */
  | 'overdue'
  /** It runs and is not over. */
  | 'running'
  /** It stands still; the working days that are left are kept. */
  | 'stopped';

/** Which materials may follow (容缺受理). */
export type DefectToleranceInput = {
  /** Working days in which they must follow. */
  readonly days?: number | null | undefined;
  /** Keys of the materials; none where all must be there. */
  readonly materials: ReadonlyArray<string>;
};

/** Where a department stands. */
export type DepartmentLevel =
  /** 市级. */
  | 'city'
  /** 区县级. */
  | 'district'
  /** 街道、乡镇. */
  | 'township';

/** What is done with data once its grant has ended (SHR-8). */
export type DisposalMethod =
  /** It is sealed and archived (封存归档). */
  | 'archive'
  /** Every copy is destroyed (销毁). */
  | 'destroy'
  /** It is given back, and no copy is kept (返还). */
  | 'return';

/** Where a dispute stands (SHR-9). */
export type DisputeStatus =
  /** Over. */
  | 'closed'
  /** Decided by the sharing authority. */
  | 'decided'
  /** Brought to the sharing authority, which has yet to decide. */
  | 'mediation'
  /** The two departments negotiate. */
  | 'negotiating'
  /** Referred to the authority's government. */
  | 'referred'
  /** Settled by the two departments. */
  | 'settled';

/** A step of a dispute. */
export type DisputeStepName =
  /** Brought to the sharing authority: of the same level, else the common superior. */
  | 'bring'
  /** Closed by the authority. */
  | 'close'
  /** Decided by that authority. */
  | 'decide'
  /** Opened by either party. */
  | 'open'
  /** Referred to its government. */
  | 'refer'
  /** Settled, as the party says that opened it. */
  | 'settle'
  /** A view stated by a party or the authority. */
  | 'state';

/** What a dispute is about. */
export type DisputeTopic =
  /** The answer to an application (申请答复). */
  | 'answer'
  /** Whether there was a breach, or whether it is mended (违规使用认定). */
  | 'breach'
  /** The delivery of data (数据提供). */
  | 'delivery'
  /** The disposal of data (数据处置). */
  | 'disposal'
  /** The end of a grant (授权的结束). */
  | 'ending'
  /** Something else (其他事项). */
  | 'other'
  /** The use of data under a grant (授权范围与使用). */
  | 'use';

/** What a department is charged with beyond its own data. */
export type Duty =
  /** 领导小组办公室. */
  | 'leadership'
  /** 平台运维单位. */
  | 'operations'
  /** 政务数据共享主管部门. */
  | 'sharingAuthority';

/** What the authority decides after mediation. */
export type EndingOutcome =
  /** The service ends on the day that was proposed. */
  | 'end'
  /** The service goes on. */
  | 'goOn';

/** What a provider proposes to end: a resource in force, or one grant of it, which may be narrowed instead (SHR-7). */
export type EndingProposal = {
  /** The day from which on the service shall be no more, YYYY-MM-DD; today or later. */
  readonly endsOn: string;
  /** Id of the grant; or name a resource. */
  readonly grantId?: string | number | null | undefined;
  /** What the grant is to be narrowed to; absent where the service is to end. */
  readonly narrowTo?: NewNarrowingTerms | null | undefined;
  /** Why. */
  readonly reasons: string;
  /** Id of the resource; or name a grant. */
  readonly resourceId?: string | number | null | undefined;
};

/** Where the ending of a service stands. */
export type EndingStatus =
  /** All who use the service agree; it waits for the filing with the authority. */
  | 'agreed'
  /** The service has ended, or the grant is narrowed. */
  | 'ended'
  /** Filed with the authority; it takes effect on its day. */
  | 'filed'
  /** Proposed; not all who use the service agree yet. */
  | 'negotiating'
  /** The authority decided after mediation that the service goes on. */
  | 'refused'
  /** The provider withdrew its proposal. */
  | 'withdrawn';

/** A step that the ending of a service goes through. */
export type EndingStepName =
  /** Agreed to by a department that holds a grant; takes back its objection. */
  | 'agree'
  /** Decided by the authority after mediation: the service ends. */
  | 'decideEnd'
  /** Decided by the authority after mediation: the service goes on. */
  | 'decideGoOn'
  /** Its filing confirmed by the authority. */
  | 'file'
  /** Objected to by a department that holds a grant, with reasons. */
  | 'object'
  /** Proposed by the provider, with reasons and a day. */
  | 'propose'
  /** All who hold a grant agree, or nobody holds one. */
  | 'settle'
  /** The day came: the resource was withdrawn, or the grant ended or was narrowed. */
  | 'takeEffect'
  /** Withdrawn by the provider. */
  | 'withdraw';

/** What the sharing authority said to a request for more time. */
export type ExtensionAnswer =
  /** The clock got the days that were asked for. */
  | 'consented'
  /** The clock stayed as it was. */
  | 'refused';

/** Where a finding stands. */
export type FindingStatus =
  /** Answered; the leadership office closes it or asks again. */
  | 'answered'
  /** Given to a department, which has yet to answer. */
  | 'assigned'
  /** Closed with reasons. */
  | 'closed'
  /** Found, and given to nobody yet; or opened again. */
  | 'open';

/** A step of a finding. */
export type FindingStepName =
  /** Answered by an officer of that department. */
  | 'answer'
  /** Given to a department by the leadership office, with what it asks. */
  | 'assign'
  /** Closed by the leadership office. */
  | 'close'
  /** Found by a rule. */
  | 'open'
  /** Opened again by the leadership office. */
  | 'reopen';

/** How the age of a resource stands to the update frequency it promises (CAT-10). */
export type FreshnessState =
  /** It was renewed in time. */
  | 'fresh'
  /** It is older than it promises, or nothing was ever loaded. */
  | 'late'
  /** Nobody knows how old it is, or it promises nothing (不定期). */
  | 'unknown';

/** A grant that somebody thinks of giving. */
export type GrantDraft = {
  /** Items that are open on some of the rows only. */
  readonly cells?: ReadonlyArray<CellRuleInput> | null | undefined;
  /** Id of the department that would hold it. */
  readonly consumer: string | number;
  /** API names of the items. */
  readonly items: ReadonlyArray<string>;
  /** API name of the resource. */
  readonly resource: string;
  /** The rows; absent for all. */
  readonly rowScope?: RowCondition | null | undefined;
  /** Codes of the service items. */
  readonly serviceItems: ReadonlyArray<string | number>;
};

/** Where the steps of its life left a grant; whether its term has begun is told apart. */
export type GrantLife =
  /** Given: it gives the right to read within its term. */
  | 'active'
  /** The provider confirmed that the data was disposed of. */
  | 'disposalConfirmed'
  /** The provider objected to the receipt: the data is to be disposed of again. */
  | 'disposalObjected'
  /** The data was not disposed of in time: other grants of the consumer for the resource are suspended. */
  | 'disposalOverdue'
  /** The data was disposed of and a receipt was filed. */
  | 'disposed'
  /** It ended before its term, as was negotiated; the data is to be disposed of. */
  | 'ended'
  /** Its term is over; the data is to be disposed of. */
  | 'expired'
  /** That was refused; it gives nothing. */
  | 'mendingRefused'
  /** The consumer stated how the breach was mended; it gives nothing yet. */
  | 'mendingStated'
  /** The consumer declared its purpose over; the data is to be disposed of. */
  | 'purposeEnded'
  /** It was revoked; the data is to be disposed of. */
  | 'revoked'
  /** A breach was reported: it gives nothing until that is mended. */
  | 'suspended'
  /** It was terminated, as a breach was not mended; the data is to be disposed of. */
  | 'terminated';

/** Where a grant stands in its life, its term counted in. */
export type GrantStatus =
  /** The provider confirmed that the data was disposed of. */
  | 'disposalConfirmed'
  /** The provider objected to the receipt: the data is to be disposed of again. */
  | 'disposalObjected'
  /** The data was not disposed of in time: other grants of the consumer for the resource are suspended. */
  | 'disposalOverdue'
  /** The data was disposed of and a receipt was filed. */
  | 'disposed'
  /** It ended before its term, as was negotiated; the data is to be disposed of. */
  | 'ended'
  /** Its term is over; the data is to be disposed of. */
  | 'expired'
  /** It gives the right to read. */
  | 'live'
  /** That was refused; it gives nothing. */
  | 'mendingRefused'
  /** The consumer stated how the breach was mended; it gives nothing yet. */
  | 'mendingStated'
  /** Its term has not begun. */
  | 'pending'
  /** The consumer declared its purpose over; the data is to be disposed of. */
  | 'purposeEnded'
  /** It was revoked; the data is to be disposed of. */
  | 'revoked'
  /** A breach was reported: it gives nothing until that is mended. */
  | 'suspended'
  /** It was terminated, as a breach was not mended; the data is to be disposed of. */
  | 'terminated';

/** A step in the life of a grant. */
export type GrantStepName =
  /** That was accepted: the grant lives again. */
  | 'acceptMending'
  /** The provider confirmed the receipt. */
  | 'confirmDisposal'
  /** The consumer declared its purpose achieved, impossible or gone. */
  | 'declarePurposeEnded'
  /** The day came that its end was negotiated for. */
  | 'end'
  /** Its term was over. */
  | 'expire'
  /** The consumer filed the receipt of the disposal. */
  | 'fileReceipt'
  /** The provider said how the data is to be disposed of. */
  | 'instructDisposal'
  /** Issued, as the application was agreed to. */
  | 'issue'
  /** Terminated, because the time to mend was over. */
  | 'lapse'
  /** The suspension was lifted by the sharing authority, with reasons. */
  | 'liftSuspension'
  /** The time to dispose of the data was over. */
  | 'missDisposal'
  /** The provider objected to the receipt, with reasons. */
  | 'objectToDisposal'
  /** That was refused, with reasons; the time that is left goes on. */
  | 'refuseMending'
  /** Revoked, with reasons. */
  | 'revoke'
  /** The consumer stated how the breach was mended. */
  | 'stateMending'
  /** Suspended, as a breach was reported. */
  | 'suspend'
  /** Terminated after a mending that was refused, with reasons. */
  | 'terminate';

/** A way to reach the department. */
export type GuideContactInput = {
  /** What kind of way. */
  readonly kind: ContactKind;
  /** The number or address. */
  readonly value: string;
};

/** What a guide says; a draft may leave out much. */
export type GuideContentInput = {
  /** 预约办理. */
  readonly appointment?: GuideOfferInput | null | undefined;
  /** 设定依据. */
  readonly basis: ReadonlyArray<LegalBasisInput>;
  /** Whether there is a fee at all. */
  readonly charged?: boolean | null | undefined;
  /** 监督投诉方式. */
  readonly complaints: ReadonlyArray<GuideContactInput>;
  /** 受理条件. */
  readonly conditions: ReadonlyArray<string>;
  /** 咨询方式. */
  readonly consultation: ReadonlyArray<GuideContactInput>;
  /** 通办范围. */
  readonly coverage?: Coverage | null | undefined;
  /** 容缺受理. */
  readonly defects?: DefectToleranceInput | null | undefined;
  /** 物流快递. */
  readonly delivery?: GuideOfferInput | null | undefined;
  /** 收费依据; none where nothing is charged. */
  readonly feeBasis: ReadonlyArray<LegalBasisInput>;
  /** 收费标准; none where nothing is charged. */
  readonly fees: ReadonlyArray<GuideFeeInput>;
  /** 办理形式. */
  readonly forms: ReadonlyArray<HandlingForm>;
  /** 办理时间. */
  readonly hours: ReadonlyArray<GuideHoursInput>;
  /** 所需材料. */
  readonly materials: ReadonlyArray<GuideMaterialInput>;
  /** 事项名称: as in the city's list. */
  readonly name?: string | null | undefined;
  /** 网上支付. */
  readonly onlinePayment?: GuideOfferInput | null | undefined;
  /** 办理地点. */
  readonly places: ReadonlyArray<GuidePlaceInput>;
  /** 承诺办结时限, in working days. */
  readonly promisedDays?: number | null | undefined;
  /** Rows of resources that a case reads (GDE-9). */
  readonly reads: ReadonlyArray<GuideReadInput>;
  /** 结果名称. */
  readonly resultName?: string | null | undefined;
  /** 结果样本, with what is private hidden. */
  readonly resultSample?: string | null | undefined;
  /** 服务对象. */
  readonly served: ReadonlyArray<ServedParty>;
  /** 审查标准. */
  readonly standards: ReadonlyArray<string>;
  /** 法定办结时限, in working days. */
  readonly statutoryDays?: number | null | undefined;
  /** 办理流程. */
  readonly steps: ReadonlyArray<GuideStepInput>;
  /** 事项类型. */
  readonly type?: ServiceType | null | undefined;
};

/** A fee. */
export type GuideFeeInput = {
  /** How much, in yuan: digits, and two behind a point. */
  readonly amount: string;
  /** What it is for. */
  readonly name: string;
  /** For how much, such as 件. */
  readonly unit: string;
};

/** When the service is handled. */
export type GuideHoursInput = {
  /** The days, such as 法定工作日. */
  readonly days: string;
  /** From, HH:MM. */
  readonly from: string;
  /** To, HH:MM. */
  readonly to: string;
};

/** A material, and how sharing supplies it. */
export type GuideMaterialInput = {
  /** Acceptance standard (受理标准). */
  readonly acceptance?: string | null | undefined;
  /** Legal basis (GDE-5). */
  readonly basis: ReadonlyArray<LegalBasisInput>;
  /** Whether the applicant is asked to confirm what is fetched. */
  readonly confirm: boolean;
  /** Copies (份数). */
  readonly copies?: number | null | undefined;
  /** Whether an electronic one is needed. */
  readonly electronic?: boolean | null | undefined;
  /** Where the electronic form is (电子表单). */
  readonly electronicForm?: string | null | undefined;
  /** The empty form, or where it is (空表). */
  readonly emptyForm?: string | null | undefined;
  /** Short name of it in this guide: letters and digits. */
  readonly key: string;
  /** Name (材料名称). */
  readonly name: string;
  /** Resources that do not supply it, and why. */
  readonly notSupplied: ReadonlyArray<NotSuppliedInput>;
  /** Kind or qualification of the body (GDE-8). */
  readonly producer?: string | null | undefined;
  /** A sample, or where it is (材料样本). */
  readonly sample?: string | null | undefined;
  /** Size (规格). */
  readonly size?: string | null | undefined;
  /** Who makes it (来源渠道). */
  readonly source?: MaterialSource | null | undefined;
  /** Ways to satisfy it by sharing: any of these. */
  readonly supplies: ReadonlyArray<SupplyInput>;
  /** Type (材料类型). */
  readonly type?: MaterialType | null | undefined;
  /** Demanded, or had by sharing (GDE-9). */
  readonly way: MaterialWay;
  /** When it is needed at all. */
  readonly when?: NeedConditionInput | null | undefined;
};

/** Whether something is offered, and how. */
export type GuideOfferInput = {
  /** Whether it is offered. */
  readonly available: boolean;
  /** How; told where it is offered. */
  readonly how?: string | null | undefined;
};

/** A place where the service is handled. */
export type GuidePlaceInput = {
  /** Its address. */
  readonly address: string;
  /** Name of the place. */
  readonly name: string;
  /** The window there. */
  readonly window?: string | null | undefined;
};

/** A row of a resource that a case reads (GDE-9). */
export type GuideReadInput = {
  /** Name of it in this guide, such as spouse. */
  readonly alias: string;
  /** Where the value of that item comes from. */
  readonly key: ReadKeyInput;
  /** API name of the item that it is looked up by. */
  readonly keyItem: string;
  /** API name of the resource. */
  readonly resource: string;
};

/** How much a finding weighs. */
export type GuideSeverity =
  /** The guide is not published with it. */
  | 'error'
  /** Worth a look. */
  | 'warning';

/** Where a version of a guide stands. */
export type GuideStatus =
  /** Being written by the department. */
  | 'draft'
  /** In force. */
  | 'published'
  /** Sent back with reasons. */
  | 'returned'
  /** Waiting to be published. */
  | 'submitted'
  /** Was in force until a later version was published. */
  | 'superseded';

/** A step of the process (GDE-10). */
export type GuideStepInput = {
  /** Time limit in working days; 0 on the spot. */
  readonly days?: number | null | undefined;
  /** Name of the step, such as 受理. */
  readonly name: string;
  /** What the step comes to. */
  readonly result?: string | null | undefined;
  /** What is reviewed, and by what standard. */
  readonly standard?: string | null | undefined;
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

/** One column of a hosted dataset. */
export type HostedColumn = {
  /** The field that items bind to: letters, digits and _. */
  readonly field: string;
  /** The text in the first line of the file. */
  readonly header: string;
  /** For a column that rows are found by: citizenNumber, creditCode, divisionCode or text. */
  readonly lookup?: string | null | undefined;
  /** Most characters of a text. */
  readonly maxLength?: number | null | undefined;
  /** Whether every row has a value. */
  readonly required?: boolean;
  /** Most digits after the point of a decimal. */
  readonly scale?: number | null | undefined;
  /** Item type, a letter of CAT-10. */
  readonly type: string;
  /** Whether no value repeats. */
  readonly unique?: boolean;
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

/** How a client signs its tokens. */
export type KeyAlgorithm =
  /** ECDSA on P-256 with SHA-256 (RFC 7518). */
  | 'ES256'
  /** Ed25519 (RFC 8037). */
  | 'EdDSA';

/** Where the key of a read comes from. */
export type KeyOrigin =
  /** The applicant's own citizen number or credit code. */
  | 'applicant'
  /** A field of the case that the applicant fills in. */
  | 'field'
  /** An item that another read of the guide fetches. */
  | 'item';

/** An article of a law that something rests on. */
export type LegalBasisInput = {
  /** Its article. */
  readonly article?: string | null | undefined;
  /** Name of the law, regulation, rule or document. */
  readonly law: string;
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

/** Who makes a material (来源渠道, GDE-4). */
export type MaterialSource =
  /** 申请人自备. */
  | 'applicant'
  /** 政府部门核发. */
  | 'government'
  /** 中介机构产生 (GDE-8). */
  | 'intermediary'
  /** 法定机构产生 (GDE-8). */
  | 'statutoryBody';

/** What a material is (材料类型, GDE-4). */
export type MaterialType =
  /** 证照. */
  | 'certificate'
  /** 文书, such as a contract. */
  | 'document'
  /** 表格: has an empty form and a sample (GDE-7). */
  | 'form'
  /** 证明: must be in the list of retained proofs (GDE-6). */
  | 'proof'
  /** 报告, such as a test report. */
  | 'report';

/** How a material reaches the case (GDE-9). */
export type MaterialWay =
  /** 共享获取: the department reads it through the gateway. */
  | 'fetch'
  /** 申请人提交: it is demanded from the applicant. */
  | 'submit';

/** What a message is about. */
export type MessageKind =
  /** A department applied for an access unit that your department decides on (NET-2). */
  | 'accessUnitApplied'
  /** The access unit of your department was approved, or given other addresses (NET-2, NET-4). */
  | 'accessUnitApproved'
  /** The access unit of your department was ended (NET-2). */
  | 'accessUnitEnded'
  /** The access unit of your department was refused (NET-2). */
  | 'accessUnitRefused'
  /** An application of your department was agreed to. */
  | 'applicationAgreed'
  /** An application of your department was answered by the gateway at once. */
  | 'applicationAnsweredAutomatically'
  /** An application came to nothing because its resource was withdrawn: to both sides. */
  | 'applicationClosed'
  /** Data that your department applied for flows. */
  | 'applicationDelivered'
  /** An application of your department was drafted and waits for consent. */
  | 'applicationDrafted'
  /** An application of your department was refused. */
  | 'applicationRefused'
  /** An application for a resource of your department was submitted. */
  | 'applicationSubmitted'
  /** An application that your department has to answer was supplemented. */
  | 'applicationSupplemented'
  /** An application of your department must be supplemented. */
  | 'applicationToSupplement'
  /** An application that your department had to answer was withdrawn. */
  | 'applicationWithdrawn'
  /** A correction that was filed in a case was answered or withdrawn (SHR-11). */
  | 'caseCorrectionAnswered'
  /** A renewal of your department counts as granted (CASE-7). */
  | 'caseDeemedGranted'
  /** Materials that a source which was down owed to a case were fetched (CASE-11). */
  | 'caseMaterialsFetched'
  /** The applicant of a case of your department is to be told something (CASE-8). */
  | 'caseNotice'
  /** Your department has a part in a joint case (CASE-10). */
  | 'caseOpinionAsked'
  /** A department gave its opinion in a joint case of yours (CASE-10). */
  | 'caseOpinionGiven'
  /** A correction that your department asked for is being verified. */
  | 'correctionAccepted'
  /** Data that your department asked to correct, or had read, was corrected. */
  | 'correctionCorrected'
  /** A department found data of yours wrong or incomplete. */
  | 'correctionFiled'
  /** Data that your department asked to correct, or had read, was found right. */
  | 'correctionFoundRight'
  /** A correction that your department had to answer was withdrawn. */
  | 'correctionWithdrawn'
  /** Something that your department must do is due on the next working day. */
  | 'deadlineNear'
  /** The time for something is over: to the department that must do it, to the one that waits, and to the authority. */
  | 'deadlineOverdue'
  /** A provider confirmed a receipt of disposal. */
  | 'disposalConfirmed'
  /** The data of a grant that ended must be disposed of. */
  | 'disposalDue'
  /** A consumer filed a receipt of disposal. */
  | 'disposalFiled'
  /** A provider says what is to be done with data once its grant has ended. */
  | 'disposalInstructed'
  /** A provider objected to a receipt of disposal. */
  | 'disposalObjected'
  /** Data was not disposed of in time: to both sides and the authority. */
  | 'disposalOverdue'
  /** A dispute was brought to the sharing authority. */
  | 'disputeBrought'
  /** A dispute was closed. */
  | 'disputeClosed'
  /** The sharing authority decided a dispute. */
  | 'disputeDecided'
  /** A dispute was opened. */
  | 'disputeOpened'
  /** A dispute was referred to the government. */
  | 'disputeReferred'
  /** A dispute was settled by negotiation. */
  | 'disputeSettled'
  /** Somebody stated a view in a dispute. */
  | 'disputeStated'
  /** A department agreed to an ending that your department proposed. */
  | 'endingAgreed'
  /** An ending was filed with the authority: to the provider and to all who use the service. */
  | 'endingFiled'
  /** A department objects to an ending: to its proposer, and to the authority, which mediates. */
  | 'endingObjected'
  /** A provider proposes to end, or to narrow, a service that your department uses. */
  | 'endingProposed'
  /** An ending was refused: to the provider and to all who use the service. */
  | 'endingRefused'
  /** An ending that all agree to waits for the filing with the authority. */
  | 'endingSettled'
  /** An ending took effect: to the provider and to all who used the service. */
  | 'endingTookEffect'
  /** A provider withdrew its proposal to end a service that your department uses. */
  | 'endingWithdrawn'
  /** A provider asks the sharing authority for more time to answer. */
  | 'extensionAsked'
  /** The time to answer an application was extended: to both sides. */
  | 'extensionConsented'
  /** The time to answer an application was not extended. */
  | 'extensionRefused'
  /** Something unusual in what was read was given to your department. */
  | 'findingAssigned'
  /** A finding that was given to your department was closed. */
  | 'findingClosed'
  /** A finding that was given to your department was opened again. */
  | 'findingReopened'
  /** A grant was terminated because the time to mend a breach was over. */
  | 'grantLapsed'
  /** A consumer needs the data of a grant no longer. */
  | 'grantPurposeEnded'
  /** A grant was revoked. */
  | 'grantRevoked'
  /** A grant was suspended for a breach: to both sides and the authority. */
  | 'grantSuspended'
  /** A grant was terminated after a breach that was not mended. */
  | 'grantTerminated'
  /** A change of law changes a guide of your department (GDE-13). */
  | 'guideLawChanged'
  /** A guide of your department was published. */
  | 'guidePublished'
  /** A guide of your department was returned. */
  | 'guideReturned'
  /** A guide of your department no longer agrees with the one that sets the standard (GDE-3). */
  | 'guideStandardChanged'
  /** A guide waits to be published. */
  | 'guideSubmitted'
  /** A change of law or duty affects a resource of your department. */
  | 'lawChangeRecorded'
  /** The mending of a breach was accepted. */
  | 'mendingAccepted'
  /** The mending of a breach was refused. */
  | 'mendingRefused'
  /** A consumer stated how a breach was mended. */
  | 'mendingStated'
  /** Your district has to file its yearly statement on its network (NET-3). */
  | 'networkStatementDue'
  /** The yearly statement of a district on its network is overdue (NET-3). */
  | 'networkStatementOverdue'
  /** A new version takes away, retypes or makes more sensitive what your department is granted. */
  | 'resourceItemsChanged'
  /** A department of a lower level has data of its own area returned. */
  | 'returnApplied'
  /** Data of the area of your department is returned by a higher level. */
  | 'returnGranted'
  /** The sharing authority lifted a suspension. */
  | 'suspensionLifted'
  /** The time to update an entry was extended. */
  | 'updateExtended'
  /** A provider asks the sharing authority for more time to update an entry. */
  | 'updateExtensionAsked'
  /** The time to update an entry was not extended. */
  | 'updateExtensionRefused'
  /** A delivery to a webhook of your department failed for good: once until one succeeds again. */
  | 'webhookDeliveryDead'
  /** A webhook of your department was disabled because it kept failing. */
  | 'webhookDisabled';

/** What of an application was granted to a smaller extent. */
export type NarrowedPart =
  /** Fewer items. */
  | 'items'
  /** Items that are given masked only. */
  | 'masks'
  /** So much at most, or less than was asked for. */
  | 'quota'
  /** Fewer rows: further rules must hold. */
  | 'rows'
  /** Fewer service items. */
  | 'serviceItems'
  /** A shorter term. */
  | 'term';

/** When something is needed: one of the two. */
export type NeedConditionInput = {
  /** Only for such applicants. */
  readonly applicant?: ServedParty | null | undefined;
  /** … has one of these values. */
  readonly equals?: ReadonlyArray<string> | null | undefined;
  /** … by this API name … */
  readonly item?: string | null | undefined;
  /** Only where an item of this read … */
  readonly read?: string | null | undefined;
};

/** Where a caller stands, which decides what is released to them. */
export type NetworkZone =
  /** 政务外网: the government network. */
  | 'government'
  /** 互联网: known to be outside of it. */
  | 'internet'
  /** At an address that no configured range holds. */
  | 'unknown'
  /** This gateway tells no zones apart. */
  | 'unzoned';

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

/** A public key to be registered for a client. */
export type NewClientKey = {
  /** The algorithm it is for. */
  readonly algorithm: KeyAlgorithm;
  /** Id of the client. */
  readonly clientId: string | number;
  /** Until when; a year later when absent, two years at most. */
  readonly notAfter?: string | null | undefined;
  /** From when; now when absent. */
  readonly notBefore?: string | null | undefined;
  /** The public key as a JWK. A private key is refused. */
  readonly publicKey: Record<string, unknown>;
};

/** A datum that your department found wrong or incomplete (校核, SHR-11). */
export type NewCorrection = {
  /** What shows it. */
  readonly evidence: string;
  /** API names of the items that are wrong or incomplete. */
  readonly items: ReadonlyArray<string>;
  /** Key of the row, as a read takes it. Only the provider's people see it. */
  readonly key: string;
  /** API name of the lookup item that it is a key of; the first required one when absent. */
  readonly keyItem?: string | null | undefined;
  /** What is wrong. */
  readonly problem: string;
  /** API name of the resource. */
  readonly resource: string;
};

/** A department to be set up. */
export type NewDepartment = {
  /** Unified social credit code (GB 32100-2015), checked. */
  readonly creditCode: string;
  /** Division code of its area (GB/T 2260), checked. */
  readonly divisionCode: string;
  /** Charges beyond its own data. */
  readonly duties?: ReadonlyArray<Duty>;
  /** Where it stands; fits the division code. */
  readonly level: DepartmentLevel;
  /** Full name, 1 to 100 characters, not in use. */
  readonly name: string;
};

/** What your department did with the data of a grant that ended (SHR-8). */
export type NewDisposalReceipt = {
  /** How many copies there were, from 0. */
  readonly copies: number;
  /** When, no later than now. */
  readonly disposedAt: string;
  /** Id of the grant. */
  readonly grant: string | number;
  /** How: as the provider instructs. */
  readonly method: DisposalMethod;
  /** A note. */
  readonly note?: string | null | undefined;
  /** Who saw to it. */
  readonly responsible: string;
};

/** What your department disputes: an application or a grant, one of the two (SHR-9). */
export type NewDispute = {
  /** What it is about. */
  readonly about: DisputeTopic;
  /** Id of the application. */
  readonly application?: string | number | null | undefined;
  /** Id of the grant. */
  readonly grant?: string | number | null | undefined;
  /** Why. */
  readonly reasons: string;
};

/** A change of law to be announced (GDE-13). */
export type NewGuideLawChange = {
  /** What changes, for the public. */
  readonly announcement: string;
  /** From when it is in force, YYYY-MM-DD: from ten years ago to three years ahead. */
  readonly effectiveOn: string;
  /** Name of the law as guides cite it. */
  readonly law: string;
};

/** A table to be made for the files of a provider. */
export type NewHostedDataset = {
  /** Its columns. */
  readonly columns: ReadonlyArray<HostedColumn>;
  /** Its name, 1 to 100 characters. */
  readonly name: string;
  /** Id of a hosted source. */
  readonly sourceId: string | number;
};

/** A change of law or duty, and the resource that it affects (CAT-8). */
export type NewLawChange = {
  /** From which day on it holds, YYYY-MM-DD. */
  readonly effectiveOn: string;
  /** Id of the resource, which is in force. */
  readonly resourceId: string | number;
  /** What changed: the law or the duty, by name and article. */
  readonly what: string;
};

/** What a grant is to be narrowed to; what is absent stays as it is. */
export type NewNarrowingTerms = {
  /** Until when, before its term is over. */
  readonly expiresAt?: string | null | undefined;
  /** API names of the items that are left, of those that it gives. */
  readonly items?: ReadonlyArray<string> | null | undefined;
  /** A further condition of rows, which must be met beside that of the grant. */
  readonly rows?: RowCondition | null | undefined;
};

/** A person to be taken on. */
export type NewPerson = {
  /** What they will sign in with: 3 to 64 of a-z, 0-9, . _ - */
  readonly account: string;
  /** Id of the department they act for. */
  readonly departmentId: string | number;
  /** Their name, 1 to 50 characters. */
  readonly name: string;
  /** First password, to be changed at first sign-in: 10 to 128 characters, not the account. */
  readonly password: string;
  /** The roles they are to hold. */
  readonly roles: ReadonlyArray<Role>;
};

/** A proof to be entered in the list (GDE-6). */
export type NewProof = {
  /** The law that wants it, and its article. */
  readonly basis: string;
  /** Name. */
  readonly name: string;
  /** From when the law wants it, YYYY-MM-DD; needed of a department. */
  readonly wantedSince?: string | null | undefined;
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

/** Data on your own area that your department has returned by a higher level's (SHR-13). */
export type NewReturn = {
  /** Legal basis (依据). */
  readonly basis: string;
  /** Until when (时限). */
  readonly expiresAt: string;
  /** API names of the items (范围). */
  readonly items: ReadonlyArray<string>;
  /** API name of the resource. */
  readonly resource: string;
  /** Codes of the service items that you handle (场景). */
  readonly serviceItems: ReadonlyArray<string | number>;
  /** From when on (时限); now when absent. */
  readonly startsAt?: string | null | undefined;
};

/** An item for the city's list of services (GDE-1). */
export type NewServiceItem = {
  /** Code: 1 to 60 letters, digits, dots and hyphens. */
  readonly code: string;
  /** Ids of the departments that handle it. */
  readonly departments: ReadonlyArray<string | number>;
  /** Name. */
  readonly name: string;
  /** From when on; now when absent. */
  readonly startsAt?: string | null | undefined;
};

/** A source to be registered. */
export type NewSource = {
  /** Id of the own department. */
  readonly departmentId?: string | number | null | undefined;
  /** How it is reached. */
  readonly kind: SourceKind;
  /** Its name, 1 to 100 characters. */
  readonly name: string;
  /** Secrets by name: kept sealed and never shown again. */
  readonly secrets?: Record<string, unknown> | null | undefined;
  /** Settings of its kind. */
  readonly settings: Record<string, unknown>;
};

/** A datum, and the department that is to be its one source (CAT-9). */
export type NewSourceDepartment = {
  /** Other names that items have for the same, at most 50. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** Name of the datum, as items are called in Chinese. */
  readonly datum: string;
  /** Id of the department. */
  readonly departmentId: string | number;
  /** Id of the naming that this one takes the place of; absent for a new datum. */
  readonly replaces?: string | number | null | undefined;
};

/** What your department did with what it read under a grant (使用记录, SHR-10). */
export type NewUsageRecord = {
  /** What was destroyed, how and when (销毁情况). */
  readonly destruction: string;
  /** What came of it (应用成效). */
  readonly effect: string;
  /** First day that it tells of, as YYYY-MM-DD. */
  readonly from: string;
  /** Id of the grant. */
  readonly grant: string | number;
  /** How it was used (使用过程). */
  readonly process: string;
  /** What it was used for (使用场景). */
  readonly scene: string;
  /** Where it is stored, if it is (存储情况). */
  readonly storage: string;
  /** Last day, within a year and not after today. */
  readonly to: string;
};

/** Why a resource does not supply a material. */
export type NotSuppliedInput = {
  /** Why it does not. */
  readonly reasons: string;
  /** API name of the resource. */
  readonly resource: string;
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

/** A file of a city's own policies. */
export type PolicyFileInput = {
  /** Its name: a .cedar file, cases.yaml, masking.yaml or terms.yaml. */
  readonly name: string;
  /** Its text. */
  readonly text: string;
};

/** Why the purpose of a grant is over (SHR-8). */
export type PurposeEnd =
  /** It is achieved (已实现). */
  | 'achieved'
  /** It is gone (已消失). */
  | 'gone'
  /** It cannot be achieved (无法实现). */
  | 'impossible';

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

/** Which resources to list; all that is given holds. */
export type QualityFilter = {
  /** Only those as fresh as this. */
  readonly freshness?: FreshnessState | null | undefined;
  /** True for those whose source answers, false for the others; measured half a minute ago at most. */
  readonly healthy?: boolean | null | undefined;
  /** Id of the provider. */
  readonly provider?: string | number | null | undefined;
  /** Only of this sharing type. */
  readonly sharingType?: SharingType | null | undefined;
  /** Only those in force for so many days without an allowed read, 1 to 3660. Of your own, unless you oversee. */
  readonly unreadForDays?: number | null | undefined;
  /** True for those that no department may read: no live grant, and not unconditional. Of your own, unless you oversee. */
  readonly unreadable?: boolean | null | undefined;
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

/** Where the key of a read comes from. */
export type ReadKeyInput = {
  /** field: name of the field of the case. */
  readonly field?: string | null | undefined;
  /** What kind of origin. */
  readonly from: KeyOrigin;
  /** item: API name of the item. */
  readonly item?: string | null | undefined;
  /** item: alias of the read that fetches it. */
  readonly read?: string | null | undefined;
};

/** What a material takes from a read. */
export type ReadUseInput = {
  /** API names of the items that are the content. */
  readonly items: ReadonlyArray<string>;
  /** Oldest age by its as-of time, in days. */
  readonly maxAgeDays?: number | null | undefined;
  /** Alias of the read. */
  readonly read: string;
  /** When this part is needed. */
  readonly when?: NeedConditionInput | null | undefined;
};

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

/** Which resources to list; all given conditions hold. */
export type ResourceFilter = {
  /** Id of the providing department. */
  readonly provider?: string | number | null | undefined;
  /** Sharing type. */
  readonly sharingType?: SharingType | null | undefined;
  /** Resources with a version of this status that you may see. */
  readonly status?: VersionStatus | null | undefined;
  /** Part of the name, code or API name. */
  readonly text?: string | null | undefined;
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

/** What the review of a version comes to (CAT-7). */
export type ReviewOutcome =
  /** The version comes into force. */
  | 'publish'
  /** The version goes back to the provider with reasons. */
  | 'return';

/** What a new version of your resource says. */
export type ReviseResourceInput = {
  /** True when it is about people under 14: it is read for purposes that are listed for it only. */
  readonly aboutMinors?: boolean | null | undefined;
  /** What the resource holds (摘要). */
  readonly abstract: string;
  /** API name of the item that tells how old the person of a row is: a birth date, or a key that is a citizen number. Rows about people under 18 are then read for purposes that are listed for minors only. */
  readonly ageItem?: string | null | undefined;
  /** What was assessed (CAT-6). */
  readonly assessments: AssessmentsInput;
  /** Code of the resource. */
  readonly code: string;
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

/** What a service is (事项类型). */
export type ServiceType =
  /** 行政确认. */
  | 'confirmation'
  /** 行政许可. */
  | 'license'
  /** 其他行政权力. */
  | 'otherPower'
  /** 行政给付. */
  | 'payment'
  /** 公共服务. */
  | 'publicService'
  /** 行政奖励. */
  | 'reward'
  /** 行政裁决. */
  | 'ruling';

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

/** In which way a read would come out otherwise. */
export type SimulatedChangeKind =
  /** It would give something, and gives nothing now. */
  | 'newlyAllowed'
  /** It would give nothing any more. */
  | 'newlyDenied'
  /** It would give other items. */
  | 'otherItems'
  /** It would give the same items, some masked or opened otherwise. */
  | 'otherMasks'
  /** It would give the same items of other rows. */
  | 'otherRows';

/** How a source is reached. */
export type SourceKind =
  /** 前置库: data that the provider pushes into the gateway. */
  | 'hosted'
  /** The provider's JSON API. */
  | 'http'
  /** The provider's own PostgreSQL, read only. */
  | 'postgres';

/** One way to satisfy a material: all of these together. */
export type SupplyInput = {
  /** What is taken from which reads. */
  readonly uses: ReadonlyArray<ReadUseInput>;
};

/** Why a grant is suspended. */
export type SuspensionReason =
  /** A breach was reported and is not mended (SHR-6). */
  | 'breach'
  /** The data of another grant of the consumer for the resource was not disposed of in time (SHR-8). */
  | 'disposalOverdue';

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

/** Why a receiver did not answer. */
export type WebhookDeliveryProblem =
  /** Its address may not be connected to. */
  | 'refused'
  /** It took more than ten seconds. */
  | 'timeout'
  /** There was no connection, or it broke. */
  | 'unreachable';

/** Where a delivery stands. */
export type WebhookDeliveryState =
  /** Its attempts are used up; it can be sent again by hand. */
  | 'dead'
  /** It arrived: the receiver answered with a status of 200 to 299. */
  | 'delivered'
  /** It is to be sent, for the first time or again. */
  | 'pending';

/** What the next version of your guide shall say. */
export type WriteGuide = {
  /** What it says. */
  readonly content: GuideContentInput;
  /** Ids of the changes of law that it carries out (GDE-13). */
  readonly lawChanges?: ReadonlyArray<string | number> | null | undefined;
  /** Code of the service item, which your department handles. */
  readonly serviceItem: string | number;
};

export type AuditRecordsQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
}>;

export type AuditRecordsQuery = {
  readonly auditRecords: {
    readonly nodes: ReadonlyArray<{
      readonly event: string;
      readonly decision: AuditDecision;
      readonly department: string | null;
      readonly sequence: number;
      readonly at: string;
      readonly actor: { readonly kind: AuditActorKind; readonly id: string } | null;
      readonly facts: ReadonlyArray<{ readonly name: string; readonly value: string | null }>;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type AuditProofQueryVariables = Exact<{
  id: string | number;
}>;

export type AuditProofQuery = { readonly auditProof: string };

export type OpenCaseMutationVariables = Exact<{
  input: OpenCaseInput;
}>;

export type OpenCaseMutation = {
  readonly openCase: {
    readonly id: string;
    readonly number: string;
    readonly status: CaseStatus;
    readonly allowedSteps: ReadonlyArray<CaseStepName>;
    readonly materials: ReadonlyArray<{ readonly key: string; readonly state: CaseMaterialState }>;
    readonly parts: ReadonlyArray<{ readonly department: { readonly name: string } }>;
  };
};

export type BringMaterialMutationVariables = Exact<{
  caseId: string | number;
  material: string;
}>;

export type BringMaterialMutation = {
  readonly bringMaterial: { readonly key: string; readonly state: CaseMaterialState };
};

export type SubmitCaseMutationVariables = Exact<{
  id: string | number;
}>;

export type SubmitCaseMutation = { readonly submitCase: { readonly status: CaseStatus } };

export type AskCaseSupplementMutationVariables = Exact<{
  id: string | number;
  lacks: ReadonlyArray<CaseLackInput> | CaseLackInput;
  days: number;
}>;

export type AskCaseSupplementMutation = {
  readonly askCaseSupplement: {
    readonly status: CaseStatus;
    readonly papers: ReadonlyArray<{ readonly kind: CasePaperKind; readonly title: string }> | null;
  };
};

export type SupplementCaseMutationVariables = Exact<{
  id: string | number;
}>;

export type SupplementCaseMutation = { readonly supplementCase: { readonly status: CaseStatus } };

export type AcceptCaseMutationVariables = Exact<{
  id: string | number;
}>;

export type AcceptCaseMutation = {
  readonly acceptCase: {
    readonly status: CaseStatus;
    readonly deadlines: ReadonlyArray<{
      readonly kind: DeadlineKind;
      readonly state: DeadlineState;
    }>;
    readonly notices: ReadonlyArray<{
      readonly kind: CaseStepName;
      readonly channel: CaseNoticeChannel;
    }> | null;
  };
};

export type JointPartsQueryVariables = Exact<{ [key: string]: never }>;

export type JointPartsQuery = {
  readonly jointParts: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly caseId: string;
      readonly opinion: CaseOpinion | null;
    }>;
  };
};

export type AnswerJointPartMutationVariables = Exact<{
  caseId: string | number;
  opinion: CaseOpinion;
  reasons?: string | null | undefined;
}>;

export type AnswerJointPartMutation = {
  readonly answerJointPart: {
    readonly opinion: CaseOpinion | null;
    readonly department: { readonly name: string };
  };
};

export type DecideCaseMutationVariables = Exact<{
  id: string | number;
  decision: CaseOutcome;
  reasons?: string | null | undefined;
}>;

export type DecideCaseMutation = {
  readonly decideCase: {
    readonly status: CaseStatus;
    readonly decision: CaseDecision | null;
    readonly papers: ReadonlyArray<{ readonly kind: CasePaperKind; readonly title: string }> | null;
  };
};

export type CaseProgressQueryVariables = Exact<{
  number: string;
  code: string;
}>;

export type CaseProgressQuery = {
  readonly caseProgress: {
    readonly number: string;
    readonly service: string;
    readonly department: string;
    readonly status: CaseStatus;
    readonly dueOn: string | null;
    readonly contact: string;
    readonly steps: ReadonlyArray<{ readonly step: CaseStepName }>;
  } | null;
};

export type SuggestApiNameQueryVariables = Exact<{
  name: string;
}>;

export type SuggestApiNameQuery = { readonly suggestApiName: string };

export type RegisterResourceMutationVariables = Exact<{
  input: RegisterResourceInput;
}>;

export type RegisterResourceMutation = {
  readonly registerResource: {
    readonly code: string;
    readonly versions: ReadonlyArray<{
      readonly id: string;
      readonly number: number;
      readonly status: VersionStatus;
    }>;
  };
};

export type SubmitResourceMutationVariables = Exact<{
  versionId: string | number;
}>;

export type SubmitResourceMutation = {
  readonly submitResource: { readonly status: VersionStatus };
};

export type ReviewResourceMutationVariables = Exact<{
  versionId: string | number;
  outcome: ReviewOutcome;
  reasons?: string | null | undefined;
}>;

export type ReviewResourceMutation = {
  readonly reviewResource: {
    readonly code: string;
    readonly number: number;
    readonly status: VersionStatus;
    readonly publishedAt: string | null;
  };
};

export type ResourcesQueryVariables = Exact<{
  filter?: ResourceFilter | null | undefined;
  first: number;
}>;

export type ResourcesQuery = {
  readonly resources: {
    readonly nodes: ReadonlyArray<{
      readonly code: string;
      readonly classification: {
        readonly category: string;
        readonly section: string;
        readonly subject: string;
        readonly detail: string;
      };
      readonly published: {
        readonly name: string;
        readonly items: ReadonlyArray<{
          readonly apiName: string;
          readonly type: ItemType;
          readonly field: string | null;
        }>;
      } | null;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type DeclareSecretMutationVariables = Exact<{
  code: string;
  reason: string;
}>;

export type DeclareSecretMutation = {
  readonly declareSecret: { readonly code: string; readonly secretAt: string | null };
};

export type ProvenanceQueryVariables = Exact<{
  purpose: PurposeInput;
}>;

export type ProvenanceQuery = {
  readonly shared: { readonly provenance: ReadonlyArray<{ readonly provider: string }> };
};

export type HouseholdNameQueryVariables = Exact<{
  purpose: PurposeInput;
  person: string;
}>;

export type HouseholdNameQuery = {
  readonly shared: { readonly household: { readonly name: string | null } | null };
};

export type HouseholdNamesQueryVariables = Exact<{
  purpose: PurposeInput;
  people: ReadonlyArray<string> | string;
}>;

export type HouseholdNamesQuery = {
  readonly shared: {
    readonly householdMany: ReadonlyArray<{ readonly name: string | null } | null> | null;
  };
};

export type DutiesQueryVariables = Exact<{ [key: string]: never }>;

export type DutiesQuery = {
  readonly messages: {
    readonly nodes: ReadonlyArray<{
      readonly kind: MessageKind;
      readonly text: string;
      readonly subject: { readonly number: string };
    }>;
  };
  readonly deadlines: {
    readonly nodes: ReadonlyArray<{
      readonly kind: DeadlineKind;
      readonly state: DeadlineState;
      readonly dueOn: string | null;
      readonly waiting: { readonly name: string } | null;
    }>;
  };
};

export type RegisterWebhookMutationVariables = Exact<{
  url: string;
  kinds?: ReadonlyArray<MessageKind> | MessageKind | null | undefined;
}>;

export type RegisterWebhookMutation = {
  readonly registerWebhook: {
    readonly id: string;
    readonly secret: string;
    readonly webhook: {
      readonly url: string;
      readonly kinds: ReadonlyArray<MessageKind>;
      readonly disabledAt: string | null;
    };
  };
};

export type RotateWebhookSecretMutationVariables = Exact<{
  id: string | number;
}>;

export type RotateWebhookSecretMutation = {
  readonly rotateWebhookSecret: { readonly secret: string };
};

export type TestWebhookMutationVariables = Exact<{
  id: string | number;
}>;

export type TestWebhookMutation = {
  readonly testWebhook: {
    readonly id: string;
    readonly kind: MessageKind | null;
    readonly state: WebhookDeliveryState;
  };
};

export type DisableWebhookMutationVariables = Exact<{
  id: string | number;
}>;

export type DisableWebhookMutation = {
  readonly disableWebhook: { readonly disabledAt: string | null };
};

export type EnableWebhookMutationVariables = Exact<{
  id: string | number;
}>;

export type EnableWebhookMutation = {
  readonly enableWebhook: { readonly disabledAt: string | null };
};

export type ResendWebhookDeliveryMutationVariables = Exact<{
  id: string | number;
}>;

export type ResendWebhookDeliveryMutation = {
  readonly resendWebhookDelivery: { readonly state: WebhookDeliveryState };
};

export type WebhooksQueryVariables = Exact<{ [key: string]: never }>;

export type WebhooksQuery = {
  readonly webhooks: ReadonlyArray<{
    readonly id: string;
    readonly url: string;
    readonly createdBy: string;
    readonly failingSince: string | null;
  }>;
  readonly webhookDeliveries: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly kind: MessageKind | null;
      readonly state: WebhookDeliveryState;
      readonly attempts: number;
      readonly lastStatus: number | null;
      readonly lastProblem: WebhookDeliveryProblem | null;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
};

export type MeQueryVariables = Exact<{ [key: string]: never }>;

export type MeQuery = {
  readonly me: {
    readonly network: NetworkZone;
    readonly kind: CallerKind;
    readonly id: string;
    readonly name: string;
    readonly roles: ReadonlyArray<Role>;
    readonly department: { readonly id: string; readonly name: string } | null;
  } | null;
};

export type SignInMutationVariables = Exact<{
  account: string;
  password: string;
  roles?: ReadonlyArray<Role> | Role | null | undefined;
}>;

export type SignInMutation = {
  readonly signIn: {
    readonly token: string;
    readonly roles: ReadonlyArray<Role>;
    readonly expiresAt: string;
  };
};

export type SignOutMutationVariables = Exact<{ [key: string]: never }>;

export type SignOutMutation = { readonly signOut: boolean };

export type DepartmentsQueryVariables = Exact<{ [key: string]: never }>;

export type DepartmentsQuery = {
  readonly departments: ReadonlyArray<{ readonly id: string; readonly name: string }>;
};

export type CreateDepartmentMutationVariables = Exact<{
  input: NewDepartment;
}>;

export type CreateDepartmentMutation = {
  readonly createDepartment: {
    readonly id: string;
    readonly level: DepartmentLevel;
    readonly duties: ReadonlyArray<Duty>;
  };
};

export type PeopleQueryVariables = Exact<{
  departmentId?: string | number | null | undefined;
}>;

export type PeopleQuery = {
  readonly people: ReadonlyArray<{ readonly id: string; readonly account: string }>;
};

export type CreatePersonMutationVariables = Exact<{
  input: NewPerson;
}>;

export type CreatePersonMutation = {
  readonly createPerson: { readonly id: string; readonly roles: ReadonlyArray<Role> };
};

export type AssignRolesMutationVariables = Exact<{
  personId: string | number;
  roles: ReadonlyArray<Role> | Role;
}>;

export type AssignRolesMutation = { readonly assignRoles: { readonly roles: ReadonlyArray<Role> } };

export type DisablePersonMutationVariables = Exact<{
  personId: string | number;
}>;

export type DisablePersonMutation = {
  readonly disablePerson: { readonly disabledAt: string | null };
};

export type ClientsQueryVariables = Exact<{
  departmentId?: string | number | null | undefined;
}>;

export type ClientsQuery = {
  readonly clients: ReadonlyArray<{
    readonly id: string;
    readonly keys: ReadonlyArray<{ readonly id: string }>;
  }>;
};

export type RegisterClientMutationVariables = Exact<{
  name: string;
  departmentId?: string | number | null | undefined;
}>;

export type RegisterClientMutation = {
  readonly registerClient: {
    readonly id: string;
    readonly keys: ReadonlyArray<{ readonly id: string }>;
  };
};

export type AddClientKeyMutationVariables = Exact<{
  input: NewClientKey;
}>;

export type AddClientKeyMutation = {
  readonly addClientKey: { readonly id: string; readonly algorithm: KeyAlgorithm };
};

export type RevokeClientKeyMutationVariables = Exact<{
  id: string | number;
}>;

export type RevokeClientKeyMutation = {
  readonly revokeClientKey: { readonly revokedAt: string | null };
};

export type RevokeClientMutationVariables = Exact<{
  id: string | number;
}>;

export type RevokeClientMutation = { readonly revokeClient: { readonly revokedAt: string | null } };

export type VersionChangesQueryVariables = Exact<{
  resourceId: string | number;
  from?: number | null | undefined;
  to?: number | null | undefined;
}>;

export type VersionChangesQuery = {
  readonly resourceVersionChanges: {
    readonly code: string;
    readonly from: number;
    readonly to: number;
    readonly changes: ReadonlyArray<{
      readonly kind: ChangeKind;
      readonly part: ChangedPart;
      readonly item: string | null;
      readonly before: string | null;
      readonly after: string | null;
      readonly restricts: boolean;
      readonly sentence: string;
    }>;
    readonly affected: {
      readonly yours: boolean;
      readonly count: number | null;
      readonly departments: ReadonlyArray<{ readonly name: string }> | null;
    };
  };
};

export type ReviseResourceMutationVariables = Exact<{
  input: ReviseResourceInput;
}>;

export type ReviseResourceMutation = {
  readonly reviseResource: {
    readonly id: string;
    readonly versions: ReadonlyArray<{ readonly id: string }>;
  };
};

export type RecordLawChangeMutationVariables = Exact<{
  input: NewLawChange;
}>;

export type RecordLawChangeMutation = {
  readonly recordLawChange: {
    readonly id: string;
    readonly code: string;
    readonly effectiveOn: string;
    readonly deadline: { readonly kind: DeadlineKind; readonly dueOn: string | null } | null;
  };
};

export type AskForUpdateExtensionMutationVariables = Exact<{
  id: string | number;
  days: number;
  reasons: string;
}>;

export type AskForUpdateExtensionMutation = {
  readonly askForUpdateExtension: { readonly extensionDays: number | null };
};

export type ConsentToUpdateExtensionMutationVariables = Exact<{
  id: string | number;
}>;

export type ConsentToUpdateExtensionMutation = {
  readonly consentToUpdateExtension: {
    readonly extensionAnswer: ExtensionAnswer | null;
    readonly deadline: { readonly dueOn: string | null; readonly extendedDays: number } | null;
  };
};

export type RefuseUpdateExtensionMutationVariables = Exact<{
  id: string | number;
  reasons: string;
}>;

export type RefuseUpdateExtensionMutation = {
  readonly refuseUpdateExtension: {
    readonly extensionAnswer: ExtensionAnswer | null;
    readonly refusalReasons: string | null;
  };
};

export type NameSourceDepartmentMutationVariables = Exact<{
  input: NewSourceDepartment;
}>;

export type NameSourceDepartmentMutation = {
  readonly nameSourceDepartment: {
    readonly id: string;
    readonly datum: string;
    readonly aliases: ReadonlyArray<string>;
    readonly department: { readonly name: string };
  };
};

export type EndSourceDepartmentMutationVariables = Exact<{
  id: string | number;
}>;

export type EndSourceDepartmentMutation = {
  readonly endSourceDepartment: { readonly datum: string };
};

export type SourceDepartmentsQueryVariables = Exact<{ [key: string]: never }>;

export type SourceDepartmentsQuery = {
  readonly sourceDepartments: ReadonlyArray<{
    readonly datum: string;
    readonly department: { readonly name: string };
  }>;
};

export type ResourceLifeQueryVariables = Exact<{
  code: string;
}>;

export type ResourceLifeQuery = {
  readonly resource: {
    readonly endedAt: string | null;
    readonly published: {
      readonly items: ReadonlyArray<{
        readonly name: string;
        readonly takenOver: boolean;
        readonly sourceDepartment: { readonly name: string } | null;
      }>;
    } | null;
    readonly lawChanges: ReadonlyArray<{
      readonly what: string;
      readonly extensionDays: number | null;
      readonly metByVersion: number | null;
    }>;
  } | null;
};

export type ProposeEndingMutationVariables = Exact<{
  input: EndingProposal;
}>;

export type ProposeEndingMutation = {
  readonly proposeEnding: {
    readonly id: string;
    readonly number: string;
    readonly status: EndingStatus;
    readonly allowedSteps: ReadonlyArray<EndingStepName>;
    readonly waitsFor: ReadonlyArray<{ readonly name: string }>;
  };
};

export type AgreeToEndingMutationVariables = Exact<{
  id: string | number;
}>;

export type AgreeToEndingMutation = { readonly agreeToEnding: { readonly status: EndingStatus } };

export type ObjectToEndingMutationVariables = Exact<{
  id: string | number;
  reasons: string;
}>;

export type ObjectToEndingMutation = { readonly objectToEnding: { readonly status: EndingStatus } };

export type WithdrawEndingMutationVariables = Exact<{
  id: string | number;
  reasons: string;
}>;

export type WithdrawEndingMutation = {
  readonly withdrawEnding: { readonly status: EndingStatus; readonly closedAt: string | null };
};

export type DecideEndingMutationVariables = Exact<{
  id: string | number;
  outcome: EndingOutcome;
  reasons: string;
}>;

export type DecideEndingMutation = {
  readonly decideEnding: { readonly status: EndingStatus; readonly takesEffectAt: string | null };
};

export type ConfirmEndingMutationVariables = Exact<{
  id: string | number;
}>;

export type ConfirmEndingMutation = { readonly confirmEnding: { readonly status: EndingStatus } };

export type EndingsQueryVariables = Exact<{
  open?: boolean | null | undefined;
}>;

export type EndingsQuery = {
  readonly endings: {
    readonly nodes: ReadonlyArray<{
      readonly status: EndingStatus;
      readonly subjectNumber: string;
      readonly endsOn: string;
      readonly provider: { readonly name: string };
      readonly resource: { readonly code: string } | null;
      readonly steps: ReadonlyArray<{
        readonly position: number;
        readonly step: EndingStepName;
        readonly to: EndingStatus;
        readonly why: string | null;
      }>;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
};

export type WhoReadMyDataQueryVariables = Exact<{
  number: string;
  code: string;
}>;

export type WhoReadMyDataQuery = {
  readonly whoReadMyData: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly at: string;
      readonly department: string;
      readonly service: string;
      readonly resource: string;
      readonly caseNumber: string | null;
      readonly items: ReadonlyArray<{
        readonly name: string;
        readonly masked: boolean;
        readonly conditional: boolean;
      }>;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
};

export type FindingsQueryVariables = Exact<{
  status?: FindingStatus | null | undefined;
}>;

export type FindingsQuery = {
  readonly findings: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly number: string;
      readonly rule: AnomalyRule;
      readonly day: string;
      readonly status: FindingStatus;
      readonly explanation: string;
      readonly allowedSteps: ReadonlyArray<FindingStepName>;
      readonly figures: ReadonlyArray<{ readonly name: string; readonly value: string }>;
      readonly department: { readonly name: string } | null;
      readonly assigned: { readonly name: string } | null;
      readonly steps: ReadonlyArray<{
        readonly step: FindingStepName;
        readonly to: FindingStatus;
        readonly why: string | null;
      }>;
    }>;
  };
};

export type AssignFindingMutationVariables = Exact<{
  id: string | number;
  department: string | number;
  text: string;
}>;

export type AssignFindingMutation = { readonly assignFinding: { readonly status: FindingStatus } };

export type ReadReceiptsQueryVariables = Exact<{
  resource: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type ReadReceiptsQuery = {
  readonly readReceipts: {
    readonly prunedBefore: string | null;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly at: string;
      readonly receipt: string;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type WriteGuideMutationVariables = Exact<{
  input: WriteGuide;
}>;

export type WriteGuideMutation = {
  readonly writeGuide: {
    readonly id: string;
    readonly guideId: string;
    readonly number: number;
    readonly status: GuideStatus;
    readonly content: {
      readonly materials: ReadonlyArray<{
        readonly key: string;
        readonly supplies: ReadonlyArray<{
          readonly uses: ReadonlyArray<{
            readonly read: string;
            readonly items: ReadonlyArray<string>;
          }>;
        }>;
      }>;
    };
  };
};

export type CheckGuideQueryVariables = Exact<{
  versionId: string | number;
}>;

export type CheckGuideQuery = {
  readonly checkGuide: ReadonlyArray<{
    readonly rule: string;
    readonly severity: GuideSeverity;
    readonly place: string;
    readonly sentence: string;
    readonly mend: string;
    readonly applications: ReadonlyArray<{
      readonly material: string;
      readonly resource: string;
      readonly provider: string;
      readonly items: ReadonlyArray<string>;
    }>;
  }>;
};

export type SubmitGuideMutationVariables = Exact<{
  versionId: string | number;
}>;

export type SubmitGuideMutation = { readonly submitGuide: { readonly status: GuideStatus } };

export type PublishGuideMutationVariables = Exact<{
  versionId: string | number;
}>;

export type PublishGuideMutation = {
  readonly publishGuide: { readonly status: GuideStatus; readonly publishedAt: string | null };
};

export type ReturnGuideMutationVariables = Exact<{
  versionId: string | number;
  reasons: string;
}>;

export type ReturnGuideMutation = {
  readonly returnGuide: { readonly status: GuideStatus; readonly reviewReasons: string | null };
};

export type GuidesQueryVariables = Exact<{ [key: string]: never }>;

export type GuidesQuery = {
  readonly guides: {
    readonly nodes: ReadonlyArray<{
      readonly serviceItem: string;
      readonly department: { readonly name: string };
      readonly versions: ReadonlyArray<{ readonly number: number; readonly status: GuideStatus }>;
    }>;
  };
};

export type CompareGuidesQueryVariables = Exact<{
  serviceItem: string | number;
}>;

export type CompareGuidesQuery = {
  readonly compareGuides: ReadonlyArray<{
    readonly department: string;
    readonly standard: string | null;
    readonly differences: ReadonlyArray<{
      readonly element: string;
      readonly part: string;
      readonly here: string | null;
      readonly there: string | null;
    }>;
  }>;
};

export type DraftApplicationForMaterialMutationVariables = Exact<{
  versionId: string | number;
  material: string;
}>;

export type DraftApplicationForMaterialMutation = {
  readonly draftApplicationForMaterial: ReadonlyArray<{
    readonly status: ApplicationStatus;
    readonly items: ReadonlyArray<string>;
    readonly serviceItems: ReadonlyArray<string>;
    readonly provider: { readonly name: string };
  }>;
};

export type AnnounceLawChangeMutationVariables = Exact<{
  input: NewGuideLawChange;
}>;

export type AnnounceLawChangeMutation = { readonly announceLawChange: { readonly id: string } };

export type FileProofMutationVariables = Exact<{
  input: NewProof;
}>;

export type FileProofMutation = {
  readonly fileProof: { readonly name: string; readonly late: boolean };
};

export type LawChangesQueryVariables = Exact<{ [key: string]: never }>;

export type LawChangesQuery = {
  readonly lawChanges: {
    readonly nodes: ReadonlyArray<{
      readonly law: string;
      readonly announcement: string;
      readonly effectiveOn: string;
      readonly guides: ReadonlyArray<{ readonly guideId: string; readonly done: boolean }>;
    }>;
  };
};

export type RetainedProofsQueryVariables = Exact<{ [key: string]: never }>;

export type RetainedProofsQuery = {
  readonly retainedProofs: {
    readonly nodes: ReadonlyArray<{ readonly name: string; readonly basis: string }>;
  };
};

export type SearchGuidesQueryVariables = Exact<{
  text?: string | null | undefined;
  divisionCode?: string | null | undefined;
  served?: ServedParty | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type SearchGuidesQuery = {
  readonly searchGuides: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string | null;
      readonly code: string;
      readonly department: string;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type GuidePageQueryVariables = Exact<{
  id: string | number;
}>;

export type GuidePageQuery = {
  readonly guidePage: {
    readonly name: string | null;
    readonly code: string;
    readonly type: ServiceType | null;
    readonly department: string;
    readonly level: string;
    readonly division: string | null;
    readonly version: number;
    readonly promisedDays: number | null;
    readonly flowChart: string;
    readonly qrCode: string | null;
    readonly qrCodePng: string | null;
    readonly resultSample: string | null;
    readonly materials: ReadonlyArray<{
      readonly name: string;
      readonly way: MaterialWay;
      readonly confirm: boolean;
      readonly basis: ReadonlyArray<{ readonly law: string; readonly article: string | null }>;
    }>;
    readonly lawChanges: ReadonlyArray<{ readonly announcement: string }>;
  };
};

export type GuideChecklistQueryVariables = Exact<{
  id: string | number;
  applicant?: ServedParty | null | undefined;
}>;

export type GuideChecklistQuery = {
  readonly guideChecklist: ReadonlyArray<{
    readonly way: ChecklistWay;
    readonly condition: string | null;
    readonly providers: ReadonlyArray<string>;
    readonly maxAgeDays: number | null;
    readonly material: { readonly name: string };
  }>;
};

export type ExportGuidesQueryVariables = Exact<{ [key: string]: never }>;

export type ExportGuidesQuery = { readonly exportGuides: Record<string, unknown> };

export type ImportGuidesMutationVariables = Exact<{
  guides: ReadonlyArray<WriteGuide> | WriteGuide;
}>;

export type ImportGuidesMutation = {
  readonly importGuides: ReadonlyArray<{
    readonly id: string;
    readonly number: number;
    readonly status: GuideStatus;
  }>;
};

export type RegisterServiceItemMutationVariables = Exact<{
  input: NewServiceItem;
}>;

export type RegisterServiceItemMutation = {
  readonly registerServiceItem: { readonly code: string };
};

export type ServiceItemsQueryVariables = Exact<{ [key: string]: never }>;

export type ServiceItemsQuery = {
  readonly serviceItems: ReadonlyArray<{
    readonly code: string;
    readonly name: string;
    readonly ceiling: number;
    readonly forMinors: boolean;
  }>;
};

export type ApplyForSharingMutationVariables = Exact<{
  input: NewApplication;
}>;

export type ApplyForSharingMutation = {
  readonly applyForSharing: {
    readonly id: string;
    readonly status: ApplicationStatus;
    readonly rowScope: Record<string, unknown> | null;
    readonly rowsSentence: string;
    readonly resource: {
      readonly code: string;
      readonly provider: { readonly name: string };
    } | null;
    readonly consumer: { readonly name: string };
    readonly provider: { readonly name: string };
    readonly cells: ReadonlyArray<{
      readonly items: ReadonlyArray<string>;
      readonly condition: Record<string, unknown>;
      readonly sentence: string;
    }>;
  };
};

export type ApplicationsQueryVariables = Exact<{
  status?: ApplicationStatus | null | undefined;
}>;

export type ApplicationsQuery = {
  readonly applications: {
    readonly nodes: ReadonlyArray<{ readonly id: string; readonly reasons: string | null }>;
  };
};

export type DraftApplicationMutationVariables = Exact<{
  input: NewApplication;
}>;

export type DraftApplicationMutation = {
  readonly draftApplication: {
    readonly id: string;
    readonly status: ApplicationStatus;
    readonly notice: ReadonlyArray<string>;
    readonly allowedSteps: ReadonlyArray<ApplicationStepName>;
  };
};

export type ConsentToApplicationMutationVariables = Exact<{
  id: string | number;
}>;

export type ConsentToApplicationMutation = {
  readonly consentToApplication: { readonly status: ApplicationStatus };
};

export type SubmitApplicationMutationVariables = Exact<{
  id: string | number;
}>;

export type SubmitApplicationMutation = {
  readonly submitApplication: { readonly status: ApplicationStatus };
};

export type AskForSupplementMutationVariables = Exact<{
  id: string | number;
  missing: ReadonlyArray<string> | string;
}>;

export type AskForSupplementMutation = {
  readonly askForSupplement: { readonly status: ApplicationStatus };
};

export type SupplementApplicationMutationVariables = Exact<{
  id: string | number;
  input: ApplicationSupplement;
}>;

export type SupplementApplicationMutation = {
  readonly supplementApplication: { readonly status: ApplicationStatus };
};

export type AskForExtensionMutationVariables = Exact<{
  id: string | number;
  days: number;
  reasons: string;
}>;

export type AskForExtensionMutation = {
  readonly askForExtension: { readonly status: ApplicationStatus };
};

export type ConsentToExtensionMutationVariables = Exact<{
  id: string | number;
}>;

export type ConsentToExtensionMutation = {
  readonly consentToExtension: { readonly status: ApplicationStatus };
};

export type NewestApplicationQueryVariables = Exact<{ [key: string]: never }>;

export type NewestApplicationQuery = {
  readonly applications: {
    readonly nodes: ReadonlyArray<{
      readonly status: ApplicationStatus;
      readonly notice: ReadonlyArray<string>;
      readonly extensionDays: number | null;
      readonly items: ReadonlyArray<string>;
      readonly granted: { readonly items: ReadonlyArray<string> } | null;
      readonly narrowings: ReadonlyArray<{ readonly part: NarrowedPart; readonly text: string }>;
      readonly steps: ReadonlyArray<{
        readonly position: number;
        readonly step: ApplicationStepName;
        readonly from: ApplicationStatus | null;
        readonly to: ApplicationStatus;
        readonly by: string | null;
        readonly why: string | null;
      }>;
      readonly deadlines: ReadonlyArray<{
        readonly kind: DeadlineKind;
        readonly state: DeadlineState;
        readonly dueOn: string | null;
        readonly extendedDays: number;
        readonly department: { readonly name: string };
        readonly waiting: { readonly name: string } | null;
      }>;
    }>;
  };
};

export type ApproveApplicationMutationVariables = Exact<{
  id: string | number;
  note?: string | null | undefined;
  granted?: AgreedTerms | null | undefined;
  quota?: ReadonlyArray<NewQuotaLimit> | NewQuotaLimit | null | undefined;
}>;

export type ApproveApplicationMutation = {
  readonly approveApplication: {
    readonly id: string;
    readonly number: string;
    readonly status: GrantStatus;
  };
};

export type GrantsQueryVariables = Exact<{ [key: string]: never }>;

export type GrantsQuery = {
  readonly grants: {
    readonly nodes: ReadonlyArray<{
      readonly number: string;
      readonly status: GrantStatus;
      readonly resource: { readonly apiName: string } | null;
      readonly consumer: { readonly name: string };
      readonly provider: { readonly name: string };
      readonly quota: ReadonlyArray<{
        readonly measure: QuotaMeasure;
        readonly span: QuotaSpan;
        readonly most: number;
        readonly used: number;
        readonly resetsAt: string | null;
      }>;
    }>;
  };
};

export type RevokeGrantMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;

export type RevokeGrantMutation = {
  readonly revokeGrant: { readonly status: GrantStatus; readonly revokeReason: string | null };
};

export type FileCorrectionMutationVariables = Exact<{
  input: NewCorrection;
}>;

export type FileCorrectionMutation = {
  readonly fileCorrection: {
    readonly id: string;
    readonly number: string;
    readonly status: CorrectionStatus;
  };
};

export type AcceptCorrectionMutationVariables = Exact<{
  id: string | number;
}>;

export type AcceptCorrectionMutation = {
  readonly acceptCorrection: { readonly status: CorrectionStatus };
};

export type AnswerCorrectionMutationVariables = Exact<{
  id: string | number;
  outcome: CorrectionOutcome;
  reasons?: string | null | undefined;
}>;

export type AnswerCorrectionMutation = {
  readonly answerCorrection: { readonly status: CorrectionStatus };
};

export type WithdrawCorrectionMutationVariables = Exact<{
  id: string | number;
}>;

export type WithdrawCorrectionMutation = {
  readonly withdrawCorrection: { readonly status: CorrectionStatus };
};

export type CorrectionsQueryVariables = Exact<{
  status?: CorrectionStatus | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;

export type CorrectionsQuery = {
  readonly corrections: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly number: string;
      readonly status: CorrectionStatus;
      readonly items: ReadonlyArray<string>;
      readonly filedAt: string | null;
      readonly closedAt: string | null;
      readonly keyItem: string | null;
      readonly key: string | null;
      readonly problem: string | null;
      readonly evidence: string | null;
      readonly reasons: string | null;
      readonly resource: { readonly apiName: string } | null;
      readonly provider: { readonly name: string };
      readonly consumer: { readonly name: string } | null;
      readonly steps: ReadonlyArray<{
        readonly position: number;
        readonly step: CorrectionStepName;
        readonly from: CorrectionStatus | null;
        readonly to: CorrectionStatus;
        readonly by: string | null;
        readonly departmentId: string;
        readonly at: string;
      }> | null;
      readonly deadlines: ReadonlyArray<{
        readonly kind: DeadlineKind;
        readonly state: DeadlineState;
        readonly dueOn: string | null;
      }> | null;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type ApplyForReturnMutationVariables = Exact<{
  input: NewReturn;
}>;

export type ApplyForReturnMutation = {
  readonly applyForReturn: {
    readonly status: ApplicationStatus;
    readonly rowScope: Record<string, unknown> | null;
  };
};

export type FileUsageRecordMutationVariables = Exact<{
  input: NewUsageRecord;
}>;

export type FileUsageRecordMutation = {
  readonly fileUsageRecord: { readonly id: string; readonly keptUntil: string };
};

export type UsageRecordsQueryVariables = Exact<{
  grant?: string | number | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;

export type UsageRecordsQuery = {
  readonly usageRecords: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly from: string;
      readonly scene: string;
      readonly consumer: { readonly name: string };
      readonly reads: ReadonlyArray<{
        readonly month: string;
        readonly reads: number;
        readonly rows: number;
        readonly subjects: number;
      }>;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type UsageRecordsDueQueryVariables = Exact<{ [key: string]: never }>;

export type UsageRecordsDueQuery = {
  readonly grants: {
    readonly nodes: ReadonlyArray<{ readonly id: string; readonly usageRecordDue: boolean }>;
  };
};

export type SharingStatisticsQueryVariables = Exact<{
  from: string;
  to: string;
  department?: string | number | null | undefined;
}>;

export type SharingStatisticsQuery = {
  readonly sharingStatistics: ReadonlyArray<{
    readonly rank: number | null;
    readonly inTimeRate: number | null;
    readonly grantsGiven: number;
    readonly grantsHeld: number;
    readonly readsAllowed: number;
    readonly readsDenied: number;
    readonly readsFailed: number;
    readonly resourcesPublished: number;
    readonly resourcesUsed: number;
    readonly resourcesUnused: number;
    readonly department: { readonly name: string };
    readonly answers: {
      readonly received: number;
      readonly inTime: number;
      readonly overdue: number;
      readonly open: number;
      readonly averageWorkingDays: number | null;
    };
    readonly deliveries: {
      readonly received: number;
      readonly inTime: number;
      readonly overdue: number;
      readonly open: number;
      readonly averageWorkingDays: number | null;
    };
    readonly corrections: {
      readonly received: number;
      readonly inTime: number;
      readonly overdue: number;
      readonly open: number;
      readonly averageWorkingDays: number | null;
    };
    readonly reviews: {
      readonly received: number;
      readonly inTime: number;
      readonly overdue: number;
      readonly open: number;
      readonly averageWorkingDays: number | null;
    };
  }>;
};

export type TimelinessFragment = {
  readonly received: number;
  readonly inTime: number;
  readonly overdue: number;
  readonly open: number;
  readonly averageWorkingDays: number | null;
};

export type CatalogueQualityQueryVariables = Exact<{
  filter?: QualityFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type CatalogueQualityQuery = {
  readonly catalogueQuality: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly code: string;
      readonly apiName: string;
      readonly name: string;
      readonly sharingType: SharingType;
      readonly updateFrequency: UpdateFrequency;
      readonly provider: string;
      readonly providerId: string;
      readonly publishedAt: string | null;
      readonly freshness: {
        readonly state: FreshnessState;
        readonly asOf: string | null;
        readonly lateSince: string | null;
      } | null;
      readonly health: { readonly ok: boolean; readonly problem: string | null } | null;
      readonly use: {
        readonly consumers: number;
        readonly readable: boolean;
        readonly lastReadAt: string | null;
      } | null;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type ResourceQualityQueryVariables = Exact<{
  code: string;
}>;

export type ResourceQualityQuery = {
  readonly resourceQuality: {
    readonly code: string;
    readonly freshness: { readonly state: FreshnessState } | null;
    readonly use: { readonly consumers: number } | null;
  } | null;
};

export type ResourceCompletenessQueryVariables = Exact<{
  code: string;
}>;

export type ResourceCompletenessQuery = {
  readonly resourceCompleteness: {
    readonly sampledRows: number;
    readonly items: ReadonlyArray<{
      readonly apiName: string;
      readonly name: string;
      readonly emptyShare: number | null;
    }>;
  } | null;
};

export type ReportBreachMutationVariables = Exact<{
  input: BreachReport;
}>;

export type ReportBreachMutation = {
  readonly reportBreach: {
    readonly status: GrantStatus;
    readonly suspendedFor: SuspensionReason | null;
    readonly allowedSteps: ReadonlyArray<GrantStepName>;
    readonly breaches: ReadonlyArray<{
      readonly kind: BreachKind;
      readonly seen: string;
      readonly records: ReadonlyArray<string>;
      readonly days: number;
    }>;
    readonly deadlines: ReadonlyArray<{
      readonly kind: DeadlineKind;
      readonly state: DeadlineState;
    }>;
  };
};

export type StateMendingMutationVariables = Exact<{
  id: string | number;
  mended: string;
}>;

export type StateMendingMutation = { readonly stateMending: { readonly status: GrantStatus } };

export type AcceptMendingMutationVariables = Exact<{
  id: string | number;
}>;

export type AcceptMendingMutation = {
  readonly acceptMending: {
    readonly status: GrantStatus;
    readonly suspendedFor: SuspensionReason | null;
  };
};

export type DeclarePurposeEndedMutationVariables = Exact<{
  id: string | number;
  end: PurposeEnd;
  explanation: string;
}>;

export type DeclarePurposeEndedMutation = {
  readonly declarePurposeEnded: {
    readonly status: GrantStatus;
    readonly purposeEnd: PurposeEnd | null;
    readonly disposal: DisposalMethod;
  };
};

export type InstructDisposalMutationVariables = Exact<{
  id: string | number;
  method: DisposalMethod;
  text?: string | null | undefined;
}>;

export type InstructDisposalMutation = {
  readonly instructDisposal: {
    readonly disposal: DisposalMethod;
    readonly disposalText: string | null;
  };
};

export type FileDisposalReceiptMutationVariables = Exact<{
  input: NewDisposalReceipt;
}>;

export type FileDisposalReceiptMutation = {
  readonly fileDisposalReceipt: {
    readonly status: GrantStatus;
    readonly endedAt: string | null;
    readonly disposalReceipts: ReadonlyArray<{
      readonly method: DisposalMethod;
      readonly copies: number;
      readonly responsible: string;
    }>;
  };
};

export type ConfirmDisposalMutationVariables = Exact<{
  id: string | number;
}>;

export type ConfirmDisposalMutation = {
  readonly confirmDisposal: {
    readonly status: GrantStatus;
    readonly steps: ReadonlyArray<{
      readonly position: number;
      readonly step: GrantStepName;
      readonly from: GrantLife | null;
      readonly to: GrantLife;
    }>;
  };
};

export type OpenDisputeMutationVariables = Exact<{
  input: NewDispute;
}>;

export type OpenDisputeMutation = {
  readonly openDispute: {
    readonly id: string;
    readonly number: string;
    readonly about: DisputeTopic;
    readonly grant: { readonly id: string } | null;
    readonly application: { readonly id: string } | null;
  };
};

export type BringDisputeMutationVariables = Exact<{
  id: string | number;
  text: string;
}>;

export type BringDisputeMutation = { readonly bringDispute: { readonly status: DisputeStatus } };

export type DisputesQueryVariables = Exact<{
  status?: DisputeStatus | null | undefined;
}>;

export type DisputesQuery = {
  readonly disputes: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly status: DisputeStatus;
      readonly allowedSteps: ReadonlyArray<DisputeStepName>;
      readonly consumer: { readonly name: string };
      readonly provider: { readonly name: string };
      readonly steps: ReadonlyArray<{
        readonly step: DisputeStepName;
        readonly why: string | null;
      }>;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
};

export type GuardServiceItemMutationVariables = Exact<{
  code: string | number;
  ceiling: number;
  forMinors: boolean;
  reason: string;
}>;

export type GuardServiceItemMutation = {
  readonly guardServiceItem: {
    readonly code: string;
    readonly ceiling: number;
    readonly forMinors: boolean;
  };
};

export type SimulatedPartsFragment = {
  readonly reads: number;
  readonly changedReads: number;
  readonly skippedReads: number;
  readonly isCutOff: boolean;
  readonly counts: ReadonlyArray<{ readonly kind: SimulatedChangeKind; readonly reads: number }>;
  readonly changes: ReadonlyArray<{
    readonly kind: SimulatedChangeKind;
    readonly resource: string;
    readonly serviceItem: string;
    readonly reads: number;
    readonly gained: ReadonlyArray<string>;
    readonly lost: ReadonlyArray<string>;
    readonly changed: ReadonlyArray<string>;
    readonly reasons: ReadonlyArray<string>;
    readonly department: { readonly id: string };
  }>;
};

export type SimulatePoliciesQueryVariables = Exact<{
  files: ReadonlyArray<PolicyFileInput> | PolicyFileInput;
  days?: number | null | undefined;
}>;

export type SimulatePoliciesQuery = {
  readonly simulatePolicies: {
    readonly reads: number;
    readonly changedReads: number;
    readonly skippedReads: number;
    readonly isCutOff: boolean;
    readonly counts: ReadonlyArray<{ readonly kind: SimulatedChangeKind; readonly reads: number }>;
    readonly changes: ReadonlyArray<{
      readonly kind: SimulatedChangeKind;
      readonly resource: string;
      readonly serviceItem: string;
      readonly reads: number;
      readonly gained: ReadonlyArray<string>;
      readonly lost: ReadonlyArray<string>;
      readonly changed: ReadonlyArray<string>;
      readonly reasons: ReadonlyArray<string>;
      readonly department: { readonly id: string };
    }>;
  };
};

export type SimulateGrantQueryVariables = Exact<{
  draft: GrantDraft;
  days?: number | null | undefined;
}>;

export type SimulateGrantQuery = {
  readonly simulateGrant: {
    readonly reads: number;
    readonly changedReads: number;
    readonly skippedReads: number;
    readonly isCutOff: boolean;
    readonly counts: ReadonlyArray<{ readonly kind: SimulatedChangeKind; readonly reads: number }>;
    readonly changes: ReadonlyArray<{
      readonly kind: SimulatedChangeKind;
      readonly resource: string;
      readonly serviceItem: string;
      readonly reads: number;
      readonly gained: ReadonlyArray<string>;
      readonly lost: ReadonlyArray<string>;
      readonly changed: ReadonlyArray<string>;
      readonly reasons: ReadonlyArray<string>;
      readonly department: { readonly id: string };
    }>;
  };
};

export type SimulateGrantEndingQueryVariables = Exact<{
  grant: string | number;
  days?: number | null | undefined;
}>;

export type SimulateGrantEndingQuery = {
  readonly simulateGrantEnding: {
    readonly reads: number;
    readonly changedReads: number;
    readonly skippedReads: number;
    readonly isCutOff: boolean;
    readonly counts: ReadonlyArray<{ readonly kind: SimulatedChangeKind; readonly reads: number }>;
    readonly changes: ReadonlyArray<{
      readonly kind: SimulatedChangeKind;
      readonly resource: string;
      readonly serviceItem: string;
      readonly reads: number;
      readonly gained: ReadonlyArray<string>;
      readonly lost: ReadonlyArray<string>;
      readonly changed: ReadonlyArray<string>;
      readonly reasons: ReadonlyArray<string>;
      readonly department: { readonly id: string };
    }>;
  };
};

export type RegisterSourceMutationVariables = Exact<{
  input: NewSource;
}>;

export type RegisterSourceMutation = { readonly registerSource: { readonly id: string } };

export type CreateHostedDatasetMutationVariables = Exact<{
  input: NewHostedDataset;
}>;

export type CreateHostedDatasetMutation = { readonly createHostedDataset: { readonly id: string } };

export const TimelinessFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Timeliness' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Timeliness' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'received' } },
          { kind: 'Field', name: { kind: 'Name', value: 'inTime' } },
          { kind: 'Field', name: { kind: 'Name', value: 'overdue' } },
          { kind: 'Field', name: { kind: 'Name', value: 'open' } },
          { kind: 'Field', name: { kind: 'Name', value: 'averageWorkingDays' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TimelinessFragment, unknown>;
export const SimulatedPartsFragmentDoc = {
  kind: 'Document',
  definitions: [
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SimulatedParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Simulation' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'reads' } },
          { kind: 'Field', name: { kind: 'Name', value: 'changedReads' } },
          { kind: 'Field', name: { kind: 'Name', value: 'skippedReads' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isCutOff' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'counts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reads' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'changes' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'department' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'resource' } },
                { kind: 'Field', name: { kind: 'Name', value: 'serviceItem' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reads' } },
                { kind: 'Field', name: { kind: 'Name', value: 'gained' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lost' } },
                { kind: 'Field', name: { kind: 'Name', value: 'changed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reasons' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SimulatedPartsFragment, unknown>;
export const AuditRecordsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'AuditRecords' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'AuditFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
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
                value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'department' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'actor' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'facts' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                          ],
                        },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'sequence' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
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
} as unknown as DocumentNode<AuditRecordsQuery, AuditRecordsQueryVariables>;
export const AuditProofDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'AuditProof' },
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
            name: { kind: 'Name', value: 'auditProof' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AuditProofQuery, AuditProofQueryVariables>;
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
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'allowedSteps' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'materials' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'key' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'parts' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'department' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
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
} as unknown as DocumentNode<OpenCaseMutation, OpenCaseMutationVariables>;
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
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'key' } },
                { kind: 'Field', name: { kind: 'Name', value: 'state' } },
              ],
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
export const AskCaseSupplementDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AskCaseSupplement' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'lacks' } },
          type: {
            kind: 'NonNullType',
            type: {
              kind: 'ListType',
              type: {
                kind: 'NonNullType',
                type: { kind: 'NamedType', name: { kind: 'Name', value: 'CaseLackInput' } },
              },
            },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'days' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'askCaseSupplement' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'lacks' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'lacks' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'days' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'days' } },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
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
} as unknown as DocumentNode<AskCaseSupplementMutation, AskCaseSupplementMutationVariables>;
export const SupplementCaseDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SupplementCase' },
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
            name: { kind: 'Name', value: 'supplementCase' },
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
} as unknown as DocumentNode<SupplementCaseMutation, SupplementCaseMutationVariables>;
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
                  name: { kind: 'Name', value: 'deadlines' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'notices' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'channel' } },
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
export const JointPartsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'JointParts' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'jointParts' },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'caseId' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'opinion' } },
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
} as unknown as DocumentNode<JointPartsQuery, JointPartsQueryVariables>;
export const AnswerJointPartDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AnswerJointPart' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'opinion' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'CaseOpinion' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'answerJointPart' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'caseId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'caseId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'opinion' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'opinion' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reasons' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'opinion' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'department' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AnswerJointPartMutation, AnswerJointPartMutationVariables>;
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'decision' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'CaseOutcome' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
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
                value: { kind: 'Variable', name: { kind: 'Name', value: 'decision' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reasons' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'decision' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'papers' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'title' } },
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
} as unknown as DocumentNode<DecideCaseMutation, DecideCaseMutationVariables>;
export const CaseProgressDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'CaseProgress' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'number' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
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
            name: { kind: 'Name', value: 'caseProgress' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'number' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'number' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'code' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                { kind: 'Field', name: { kind: 'Name', value: 'service' } },
                { kind: 'Field', name: { kind: 'Name', value: 'department' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'dueOn' } },
                { kind: 'Field', name: { kind: 'Name', value: 'contact' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'step' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CaseProgressQuery, CaseProgressQueryVariables>;
export const SuggestApiNameDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SuggestApiName' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'name' } },
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
            name: { kind: 'Name', value: 'suggestApiName' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'name' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'name' } },
              },
            ],
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SuggestApiNameQuery, SuggestApiNameQueryVariables>;
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'versions' },
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
export const ReviewResourceDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ReviewResource' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'versionId' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'outcome' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ReviewOutcome' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
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
                value: { kind: 'Variable', name: { kind: 'Name', value: 'outcome' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reasons' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'publishedAt' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReviewResourceMutation, ReviewResourceMutationVariables>;
export const ResourcesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Resources' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ResourceFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'resources' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'classification' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'category' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'section' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'subject' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'detail' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'published' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'items' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'apiName' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'type' } },
                                  { kind: 'Field', name: { kind: 'Name', value: 'field' } },
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
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
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
} as unknown as DocumentNode<ResourcesQuery, ResourcesQueryVariables>;
export const DeclareSecretDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'DeclareSecret' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
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
            name: { kind: 'Name', value: 'declareSecret' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'code' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reason' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'secretAt' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeclareSecretMutation, DeclareSecretMutationVariables>;
export const ProvenanceDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Provenance' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'purpose' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'PurposeInput' } },
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
                  name: { kind: 'Name', value: 'provenance' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'provider' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProvenanceQuery, ProvenanceQueryVariables>;
export const HouseholdNameDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'HouseholdName' },
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
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<HouseholdNameQuery, HouseholdNameQueryVariables>;
export const HouseholdNamesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'HouseholdNames' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'people' } },
          type: {
            kind: 'NonNullType',
            type: {
              kind: 'ListType',
              type: {
                kind: 'NonNullType',
                type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
              },
            },
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
                  name: { kind: 'Name', value: 'householdMany' },
                  arguments: [
                    {
                      kind: 'Argument',
                      name: { kind: 'Name', value: 'citizenNumbers' },
                      value: { kind: 'Variable', name: { kind: 'Name', value: 'people' } },
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
      },
    },
  ],
} as unknown as DocumentNode<HouseholdNamesQuery, HouseholdNamesQueryVariables>;
export const DutiesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Duties' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'messages' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'unread' },
                value: { kind: 'BooleanValue', value: true },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'subject' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'number' } }],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'deadlines' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: {
                  kind: 'ObjectValue',
                  fields: [
                    {
                      kind: 'ObjectField',
                      name: { kind: 'Name', value: 'open' },
                      value: { kind: 'BooleanValue', value: true },
                    },
                  ],
                },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'dueOn' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'waiting' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
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
} as unknown as DocumentNode<DutiesQuery, DutiesQueryVariables>;
export const RegisterWebhookDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RegisterWebhook' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'url' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'kinds' } },
          type: {
            kind: 'ListType',
            type: {
              kind: 'NonNullType',
              type: { kind: 'NamedType', name: { kind: 'Name', value: 'MessageKind' } },
            },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'registerWebhook' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'url' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'url' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'kinds' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'kinds' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'secret' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'webhook' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'url' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'kinds' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'disabledAt' } },
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
} as unknown as DocumentNode<RegisterWebhookMutation, RegisterWebhookMutationVariables>;
export const RotateWebhookSecretDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RotateWebhookSecret' },
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
            name: { kind: 'Name', value: 'rotateWebhookSecret' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'secret' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const TestWebhookDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'TestWebhook' },
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
            name: { kind: 'Name', value: 'testWebhook' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'state' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<TestWebhookMutation, TestWebhookMutationVariables>;
export const DisableWebhookDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'DisableWebhook' },
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
            name: { kind: 'Name', value: 'disableWebhook' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'disabledAt' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DisableWebhookMutation, DisableWebhookMutationVariables>;
export const EnableWebhookDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'EnableWebhook' },
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
            name: { kind: 'Name', value: 'enableWebhook' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'disabledAt' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EnableWebhookMutation, EnableWebhookMutationVariables>;
export const ResendWebhookDeliveryDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ResendWebhookDelivery' },
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
            name: { kind: 'Name', value: 'resendWebhookDelivery' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
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
} as unknown as DocumentNode<ResendWebhookDeliveryMutation, ResendWebhookDeliveryMutationVariables>;
export const WebhooksDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Webhooks' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'webhooks' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'url' } },
                { kind: 'Field', name: { kind: 'Name', value: 'createdBy' } },
                { kind: 'Field', name: { kind: 'Name', value: 'failingSince' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'webhookDeliveries' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'state' },
                value: { kind: 'EnumValue', value: 'delivered' },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'attempts' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'lastStatus' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'lastProblem' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WebhooksQuery, WebhooksQueryVariables>;
export const MeDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Me' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'me' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'network' } },
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'roles' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'department' },
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
} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'roles' } },
          type: {
            kind: 'ListType',
            type: {
              kind: 'NonNullType',
              type: { kind: 'NamedType', name: { kind: 'Name', value: 'Role' } },
            },
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
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'roles' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'roles' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'token' } },
                { kind: 'Field', name: { kind: 'Name', value: 'roles' } },
                { kind: 'Field', name: { kind: 'Name', value: 'expiresAt' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SignOut' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [{ kind: 'Field', name: { kind: 'Name', value: 'signOut' } }],
      },
    },
  ],
} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const DepartmentsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Departments' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
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
} as unknown as DocumentNode<DepartmentsQuery, DepartmentsQueryVariables>;
export const CreateDepartmentDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'CreateDepartment' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'NewDepartment' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'createDepartment' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'level' } },
                { kind: 'Field', name: { kind: 'Name', value: 'duties' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CreateDepartmentMutation, CreateDepartmentMutationVariables>;
export const PeopleDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'People' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'departmentId' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'people' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'departmentId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'departmentId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                { kind: 'Field', name: { kind: 'Name', value: 'account' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PeopleQuery, PeopleQueryVariables>;
export const CreatePersonDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'CreatePerson' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'NewPerson' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'createPerson' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'roles' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CreatePersonMutation, CreatePersonMutationVariables>;
export const AssignRolesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AssignRoles' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'personId' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'roles' } },
          type: {
            kind: 'NonNullType',
            type: {
              kind: 'ListType',
              type: {
                kind: 'NonNullType',
                type: { kind: 'NamedType', name: { kind: 'Name', value: 'Role' } },
              },
            },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'assignRoles' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'personId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'personId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'roles' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'roles' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'roles' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AssignRolesMutation, AssignRolesMutationVariables>;
export const DisablePersonDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'DisablePerson' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'personId' } },
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
            name: { kind: 'Name', value: 'disablePerson' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'personId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'personId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'disabledAt' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DisablePersonMutation, DisablePersonMutationVariables>;
export const ClientsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Clients' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'departmentId' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'clients' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'departmentId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'departmentId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'keys' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ClientsQuery, ClientsQueryVariables>;
export const RegisterClientDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RegisterClient' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'name' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'departmentId' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'registerClient' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'name' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'name' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'departmentId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'departmentId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'keys' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RegisterClientMutation, RegisterClientMutationVariables>;
export const AddClientKeyDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AddClientKey' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'NewClientKey' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'addClientKey' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'algorithm' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AddClientKeyMutation, AddClientKeyMutationVariables>;
export const RevokeClientKeyDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RevokeClientKey' },
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
            name: { kind: 'Name', value: 'revokeClientKey' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'revokedAt' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RevokeClientKeyMutation, RevokeClientKeyMutationVariables>;
export const RevokeClientDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RevokeClient' },
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
            name: { kind: 'Name', value: 'revokeClient' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'revokedAt' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RevokeClientMutation, RevokeClientMutationVariables>;
export const VersionChangesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'VersionChanges' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'resourceId' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'to' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'resourceVersionChanges' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'resourceId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'resourceId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'from' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'to' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'to' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'changes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'part' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'item' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'before' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'after' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'restricts' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'affected' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'yours' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'count' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'departments' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
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
} as unknown as DocumentNode<VersionChangesQuery, VersionChangesQueryVariables>;
export const ReviseResourceDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ReviseResource' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ReviseResourceInput' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'reviseResource' },
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'versions' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReviseResourceMutation, ReviseResourceMutationVariables>;
export const RecordLawChangeDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RecordLawChange' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'NewLawChange' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'recordLawChange' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'effectiveOn' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'deadline' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'dueOn' } },
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
} as unknown as DocumentNode<RecordLawChangeMutation, RecordLawChangeMutationVariables>;
export const AskForUpdateExtensionDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AskForUpdateExtension' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'days' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
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
            name: { kind: 'Name', value: 'askForUpdateExtension' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'days' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'days' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reasons' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'extensionDays' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AskForUpdateExtensionMutation, AskForUpdateExtensionMutationVariables>;
export const ConsentToUpdateExtensionDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ConsentToUpdateExtension' },
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
            name: { kind: 'Name', value: 'consentToUpdateExtension' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'extensionAnswer' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'deadline' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'dueOn' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'extendedDays' } },
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
} as unknown as DocumentNode<
  ConsentToUpdateExtensionMutation,
  ConsentToUpdateExtensionMutationVariables
>;
export const RefuseUpdateExtensionDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RefuseUpdateExtension' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
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
            name: { kind: 'Name', value: 'refuseUpdateExtension' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reasons' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'extensionAnswer' } },
                { kind: 'Field', name: { kind: 'Name', value: 'refusalReasons' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RefuseUpdateExtensionMutation, RefuseUpdateExtensionMutationVariables>;
export const NameSourceDepartmentDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'NameSourceDepartment' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'NewSourceDepartment' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'nameSourceDepartment' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'datum' } },
                { kind: 'Field', name: { kind: 'Name', value: 'aliases' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'department' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<NameSourceDepartmentMutation, NameSourceDepartmentMutationVariables>;
export const EndSourceDepartmentDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'EndSourceDepartment' },
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
            name: { kind: 'Name', value: 'endSourceDepartment' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'datum' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EndSourceDepartmentMutation, EndSourceDepartmentMutationVariables>;
export const SourceDepartmentsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SourceDepartments' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sourceDepartments' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'datum' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'department' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SourceDepartmentsQuery, SourceDepartmentsQueryVariables>;
export const ResourceLifeDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ResourceLife' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
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
            name: { kind: 'Name', value: 'resource' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'code' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'endedAt' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'published' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'items' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'takenOver' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'sourceDepartment' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
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
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'lawChanges' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'what' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'extensionDays' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'metByVersion' } },
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
} as unknown as DocumentNode<ResourceLifeQuery, ResourceLifeQueryVariables>;
export const ProposeEndingDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ProposeEnding' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'EndingProposal' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'proposeEnding' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'allowedSteps' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'waitsFor' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ProposeEndingMutation, ProposeEndingMutationVariables>;
export const AgreeToEndingDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AgreeToEnding' },
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
            name: { kind: 'Name', value: 'agreeToEnding' },
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
} as unknown as DocumentNode<AgreeToEndingMutation, AgreeToEndingMutationVariables>;
export const ObjectToEndingDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ObjectToEnding' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
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
            name: { kind: 'Name', value: 'objectToEnding' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reasons' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
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
} as unknown as DocumentNode<ObjectToEndingMutation, ObjectToEndingMutationVariables>;
export const WithdrawEndingDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'WithdrawEnding' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
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
            name: { kind: 'Name', value: 'withdrawEnding' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reasons' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'closedAt' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WithdrawEndingMutation, WithdrawEndingMutationVariables>;
export const DecideEndingDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'DecideEnding' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'outcome' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'EndingOutcome' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
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
            name: { kind: 'Name', value: 'decideEnding' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'outcome' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'outcome' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reasons' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'takesEffectAt' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DecideEndingMutation, DecideEndingMutationVariables>;
export const ConfirmEndingDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ConfirmEnding' },
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
            name: { kind: 'Name', value: 'confirmEnding' },
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
} as unknown as DocumentNode<ConfirmEndingMutation, ConfirmEndingMutationVariables>;
export const EndingsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Endings' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'open' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'Boolean' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'endings' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'open' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'open' } },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'subjectNumber' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endsOn' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'provider' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'resource' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'code' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'steps' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'position' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'why' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<EndingsQuery, EndingsQueryVariables>;
export const WhoReadMyDataDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'WhoReadMyData' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'number' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
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
            name: { kind: 'Name', value: 'whoReadMyData' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'number' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'number' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'code' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'department' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'service' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'resource' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'caseNumber' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'items' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'masked' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'conditional' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
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
} as unknown as DocumentNode<WhoReadMyDataQuery, WhoReadMyDataQueryVariables>;
export const FindingsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Findings' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'status' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'FindingStatus' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'findings' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'status' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'status' } },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'rule' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'day' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'explanation' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'figures' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'value' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'department' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'assigned' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'steps' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'why' } },
                          ],
                        },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'allowedSteps' } },
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
} as unknown as DocumentNode<FindingsQuery, FindingsQueryVariables>;
export const AssignFindingDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AssignFinding' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'department' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'text' } },
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
            name: { kind: 'Name', value: 'assignFinding' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'department' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'department' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'text' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'text' } },
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
} as unknown as DocumentNode<AssignFindingMutation, AssignFindingMutationVariables>;
export const ReadReceiptsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ReadReceipts' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'resource' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'DateTimeISO' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'to' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'DateTimeISO' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'readReceipts' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'resource' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'resource' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'from' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'to' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'to' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'receipt' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'prunedBefore' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReadReceiptsQuery, ReadReceiptsQueryVariables>;
export const WriteGuideDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'WriteGuide' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'WriteGuide' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'writeGuide' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'guideId' } },
                { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'content' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'materials' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'key' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'supplies' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  {
                                    kind: 'Field',
                                    name: { kind: 'Name', value: 'uses' },
                                    selectionSet: {
                                      kind: 'SelectionSet',
                                      selections: [
                                        { kind: 'Field', name: { kind: 'Name', value: 'read' } },
                                        { kind: 'Field', name: { kind: 'Name', value: 'items' } },
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
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<WriteGuideMutation, WriteGuideMutationVariables>;
export const CheckGuideDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'CheckGuide' },
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
            name: { kind: 'Name', value: 'checkGuide' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'versionId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'versionId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'rule' } },
                { kind: 'Field', name: { kind: 'Name', value: 'severity' } },
                { kind: 'Field', name: { kind: 'Name', value: 'place' } },
                { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
                { kind: 'Field', name: { kind: 'Name', value: 'mend' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'applications' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'material' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'resource' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'provider' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'items' } },
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
} as unknown as DocumentNode<CheckGuideQuery, CheckGuideQueryVariables>;
export const SubmitGuideDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SubmitGuide' },
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
            name: { kind: 'Name', value: 'submitGuide' },
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
} as unknown as DocumentNode<SubmitGuideMutation, SubmitGuideMutationVariables>;
export const PublishGuideDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'PublishGuide' },
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
            name: { kind: 'Name', value: 'publishGuide' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'versionId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'versionId' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'publishedAt' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<PublishGuideMutation, PublishGuideMutationVariables>;
export const ReturnGuideDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ReturnGuide' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'versionId' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
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
            name: { kind: 'Name', value: 'returnGuide' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'versionId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'versionId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reasons' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reviewReasons' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ReturnGuideMutation, ReturnGuideMutationVariables>;
export const GuidesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Guides' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'guides' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'serviceItem' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'department' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'versions' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'number' } },
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
      },
    },
  ],
} as unknown as DocumentNode<GuidesQuery, GuidesQueryVariables>;
export const CompareGuidesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'CompareGuides' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'serviceItem' } },
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
            name: { kind: 'Name', value: 'compareGuides' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'serviceItem' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'serviceItem' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'department' } },
                { kind: 'Field', name: { kind: 'Name', value: 'standard' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'differences' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'element' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'part' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'here' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'there' } },
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
} as unknown as DocumentNode<CompareGuidesQuery, CompareGuidesQueryVariables>;
export const DraftApplicationForMaterialDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'DraftApplicationForMaterial' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'versionId' } },
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
            name: { kind: 'Name', value: 'draftApplicationForMaterial' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'versionId' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'versionId' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'material' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'material' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'items' } },
                { kind: 'Field', name: { kind: 'Name', value: 'serviceItems' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'provider' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<
  DraftApplicationForMaterialMutation,
  DraftApplicationForMaterialMutationVariables
>;
export const AnnounceLawChangeDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AnnounceLawChange' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'NewGuideLawChange' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'announceLawChange' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AnnounceLawChangeMutation, AnnounceLawChangeMutationVariables>;
export const FileProofDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'FileProof' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'NewProof' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'fileProof' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'late' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<FileProofMutation, FileProofMutationVariables>;
export const LawChangesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'LawChanges' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'lawChanges' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'law' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'announcement' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'effectiveOn' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'guides' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'guideId' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'done' } },
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
} as unknown as DocumentNode<LawChangesQuery, LawChangesQueryVariables>;
export const RetainedProofsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'RetainedProofs' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'retainedProofs' },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'basis' } },
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
} as unknown as DocumentNode<RetainedProofsQuery, RetainedProofsQueryVariables>;
export const SearchGuidesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SearchGuides' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'text' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'divisionCode' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'served' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ServedParty' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'searchGuides' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'text' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'text' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'divisionCode' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'divisionCode' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'served' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'served' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'department' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
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
} as unknown as DocumentNode<SearchGuidesQuery, SearchGuidesQueryVariables>;
export const GuidePageDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'GuidePage' },
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
            name: { kind: 'Name', value: 'guidePage' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'type' } },
                { kind: 'Field', name: { kind: 'Name', value: 'department' } },
                { kind: 'Field', name: { kind: 'Name', value: 'level' } },
                { kind: 'Field', name: { kind: 'Name', value: 'division' } },
                { kind: 'Field', name: { kind: 'Name', value: 'version' } },
                { kind: 'Field', name: { kind: 'Name', value: 'promisedDays' } },
                { kind: 'Field', name: { kind: 'Name', value: 'flowChart' } },
                { kind: 'Field', name: { kind: 'Name', value: 'qrCode' } },
                { kind: 'Field', name: { kind: 'Name', value: 'qrCodePng' } },
                { kind: 'Field', name: { kind: 'Name', value: 'resultSample' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'materials' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'way' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'confirm' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'basis' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'law' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'article' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'lawChanges' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'announcement' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<GuidePageQuery, GuidePageQueryVariables>;
export const GuideChecklistDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'GuideChecklist' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'applicant' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ServedParty' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'guideChecklist' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'applicant' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'applicant' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'material' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'way' } },
                { kind: 'Field', name: { kind: 'Name', value: 'condition' } },
                { kind: 'Field', name: { kind: 'Name', value: 'providers' } },
                { kind: 'Field', name: { kind: 'Name', value: 'maxAgeDays' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<GuideChecklistQuery, GuideChecklistQueryVariables>;
export const ExportGuidesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ExportGuides' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [{ kind: 'Field', name: { kind: 'Name', value: 'exportGuides' } }],
      },
    },
  ],
} as unknown as DocumentNode<ExportGuidesQuery, ExportGuidesQueryVariables>;
export const ImportGuidesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ImportGuides' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'guides' } },
          type: {
            kind: 'NonNullType',
            type: {
              kind: 'ListType',
              type: {
                kind: 'NonNullType',
                type: { kind: 'NamedType', name: { kind: 'Name', value: 'WriteGuide' } },
              },
            },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'importGuides' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'guides' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'guides' } },
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
} as unknown as DocumentNode<ImportGuidesMutation, ImportGuidesMutationVariables>;
export const RegisterServiceItemDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RegisterServiceItem' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'NewServiceItem' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'registerServiceItem' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'code' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RegisterServiceItemMutation, RegisterServiceItemMutationVariables>;
export const ServiceItemsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ServiceItems' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'serviceItems' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                { kind: 'Field', name: { kind: 'Name', value: 'ceiling' } },
                { kind: 'Field', name: { kind: 'Name', value: 'forMinors' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ServiceItemsQuery, ServiceItemsQueryVariables>;
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
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'resource' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'provider' },
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
                  name: { kind: 'Name', value: 'consumer' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'provider' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'rowScope' } },
                { kind: 'Field', name: { kind: 'Name', value: 'rowsSentence' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'cells' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'items' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'condition' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'sentence' } },
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
} as unknown as DocumentNode<ApplyForSharingMutation, ApplyForSharingMutationVariables>;
export const ApplicationsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Applications' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'status' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ApplicationStatus' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'applications' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'status' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'status' } },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'reasons' } },
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
} as unknown as DocumentNode<ApplicationsQuery, ApplicationsQueryVariables>;
export const DraftApplicationDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'DraftApplication' },
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
            name: { kind: 'Name', value: 'draftApplication' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'notice' } },
                { kind: 'Field', name: { kind: 'Name', value: 'allowedSteps' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DraftApplicationMutation, DraftApplicationMutationVariables>;
export const ConsentToApplicationDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ConsentToApplication' },
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
            name: { kind: 'Name', value: 'consentToApplication' },
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
} as unknown as DocumentNode<ConsentToApplicationMutation, ConsentToApplicationMutationVariables>;
export const SubmitApplicationDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SubmitApplication' },
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
            name: { kind: 'Name', value: 'submitApplication' },
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
} as unknown as DocumentNode<SubmitApplicationMutation, SubmitApplicationMutationVariables>;
export const AskForSupplementDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AskForSupplement' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'missing' } },
          type: {
            kind: 'NonNullType',
            type: {
              kind: 'ListType',
              type: {
                kind: 'NonNullType',
                type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
              },
            },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'askForSupplement' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'missing' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'missing' } },
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
} as unknown as DocumentNode<AskForSupplementMutation, AskForSupplementMutationVariables>;
export const SupplementApplicationDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SupplementApplication' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ApplicationSupplement' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'supplementApplication' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
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
} as unknown as DocumentNode<SupplementApplicationMutation, SupplementApplicationMutationVariables>;
export const AskForExtensionDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AskForExtension' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'days' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
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
            name: { kind: 'Name', value: 'askForExtension' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'days' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'days' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reasons' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
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
} as unknown as DocumentNode<AskForExtensionMutation, AskForExtensionMutationVariables>;
export const ConsentToExtensionDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ConsentToExtension' },
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
            name: { kind: 'Name', value: 'consentToExtension' },
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
} as unknown as DocumentNode<ConsentToExtensionMutation, ConsentToExtensionMutationVariables>;
export const NewestApplicationDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'NewestApplication' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'applications' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'IntValue', value: '1' },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'notice' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'extensionDays' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'items' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'granted' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'items' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'narrowings' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'part' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'text' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'steps' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'position' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'why' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'deadlines' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'dueOn' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'extendedDays' } },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'department' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
                                  { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                                ],
                              },
                            },
                            {
                              kind: 'Field',
                              name: { kind: 'Name', value: 'waiting' },
                              selectionSet: {
                                kind: 'SelectionSet',
                                selections: [
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
      },
    },
  ],
} as unknown as DocumentNode<NewestApplicationQuery, NewestApplicationQueryVariables>;
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
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'note' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'granted' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'AgreedTerms' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'quota' } },
          type: {
            kind: 'ListType',
            type: {
              kind: 'NonNullType',
              type: { kind: 'NamedType', name: { kind: 'Name', value: 'NewQuotaLimit' } },
            },
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
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'note' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'note' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'granted' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'granted' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'quota' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'quota' } },
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
} as unknown as DocumentNode<ApproveApplicationMutation, ApproveApplicationMutationVariables>;
export const GrantsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Grants' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'grants' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'nodes' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'resource' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'apiName' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'consumer' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'provider' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'quota' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'measure' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'span' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'most' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'used' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'resetsAt' } },
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
} as unknown as DocumentNode<GrantsQuery, GrantsQueryVariables>;
export const RevokeGrantDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RevokeGrant' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
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
            name: { kind: 'Name', value: 'revokeGrant' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reason' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'revokeReason' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RevokeGrantMutation, RevokeGrantMutationVariables>;
export const FileCorrectionDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'FileCorrection' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'NewCorrection' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'fileCorrection' },
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
} as unknown as DocumentNode<FileCorrectionMutation, FileCorrectionMutationVariables>;
export const AcceptCorrectionDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AcceptCorrection' },
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
            name: { kind: 'Name', value: 'acceptCorrection' },
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
} as unknown as DocumentNode<AcceptCorrectionMutation, AcceptCorrectionMutationVariables>;
export const AnswerCorrectionDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AnswerCorrection' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'outcome' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'CorrectionOutcome' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'answerCorrection' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'outcome' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'outcome' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reasons' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reasons' } },
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
} as unknown as DocumentNode<AnswerCorrectionMutation, AnswerCorrectionMutationVariables>;
export const WithdrawCorrectionDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'WithdrawCorrection' },
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
            name: { kind: 'Name', value: 'withdrawCorrection' },
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
} as unknown as DocumentNode<WithdrawCorrectionMutation, WithdrawCorrectionMutationVariables>;
export const CorrectionsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Corrections' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'status' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'CorrectionStatus' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
          defaultValue: { kind: 'IntValue', value: '50' },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'corrections' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'status' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'status' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'number' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'items' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'resource' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'apiName' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'provider' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'consumer' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                        },
                      },
                      { kind: 'Field', name: { kind: 'Name', value: 'filedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'closedAt' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'keyItem' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'key' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'problem' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'evidence' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'reasons' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'steps' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'position' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'to' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'by' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'departmentId' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'at' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'deadlines' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'dueOn' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
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
} as unknown as DocumentNode<CorrectionsQuery, CorrectionsQueryVariables>;
export const ApplyForReturnDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ApplyForReturn' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'NewReturn' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'applyForReturn' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'rowScope' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ApplyForReturnMutation, ApplyForReturnMutationVariables>;
export const FileUsageRecordDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'FileUsageRecord' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'NewUsageRecord' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'fileUsageRecord' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'keptUntil' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<FileUsageRecordMutation, FileUsageRecordMutationVariables>;
export const UsageRecordsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'UsageRecords' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'grant' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
          defaultValue: { kind: 'IntValue', value: '50' },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'usageRecords' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'grant' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'grant' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'scene' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'consumer' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'reads' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'month' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'reads' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'rows' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'subjects' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
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
} as unknown as DocumentNode<UsageRecordsQuery, UsageRecordsQueryVariables>;
export const UsageRecordsDueDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'UsageRecordsDue' },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'grants' },
            arguments: [
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
                      { kind: 'Field', name: { kind: 'Name', value: 'id' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'usageRecordDue' } },
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
} as unknown as DocumentNode<UsageRecordsDueQuery, UsageRecordsDueQueryVariables>;
export const SharingStatisticsDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SharingStatistics' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'to' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'department' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'sharingStatistics' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'from' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'from' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'to' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'to' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'department' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'department' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'rank' } },
                { kind: 'Field', name: { kind: 'Name', value: 'inTimeRate' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'department' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'answers' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Timeliness' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'deliveries' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Timeliness' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'corrections' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Timeliness' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'reviews' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'FragmentSpread', name: { kind: 'Name', value: 'Timeliness' } },
                    ],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'grantsGiven' } },
                { kind: 'Field', name: { kind: 'Name', value: 'grantsHeld' } },
                { kind: 'Field', name: { kind: 'Name', value: 'readsAllowed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'readsDenied' } },
                { kind: 'Field', name: { kind: 'Name', value: 'readsFailed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'resourcesPublished' } },
                { kind: 'Field', name: { kind: 'Name', value: 'resourcesUsed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'resourcesUnused' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'Timeliness' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Timeliness' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'received' } },
          { kind: 'Field', name: { kind: 'Name', value: 'inTime' } },
          { kind: 'Field', name: { kind: 'Name', value: 'overdue' } },
          { kind: 'Field', name: { kind: 'Name', value: 'open' } },
          { kind: 'Field', name: { kind: 'Name', value: 'averageWorkingDays' } },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SharingStatisticsQuery, SharingStatisticsQueryVariables>;
export const CatalogueQualityDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'CatalogueQuality' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'QualityFilter' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'catalogueQuality' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'filter' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'filter' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'first' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'first' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'after' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'after' } },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'apiName' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'sharingType' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'updateFrequency' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'provider' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'providerId' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'publishedAt' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'freshness' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'state' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'asOf' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'lateSince' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'health' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'ok' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'problem' } },
                          ],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'use' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'consumers' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'readable' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'lastReadAt' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'endCursor' } },
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
} as unknown as DocumentNode<CatalogueQualityQuery, CatalogueQualityQueryVariables>;
export const ResourceQualityDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ResourceQuality' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
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
            name: { kind: 'Name', value: 'resourceQuality' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'code' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'freshness' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'state' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'use' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'consumers' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<ResourceQualityQuery, ResourceQualityQueryVariables>;
export const ResourceCompletenessDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'ResourceCompleteness' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
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
            name: { kind: 'Name', value: 'resourceCompleteness' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'code' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'sampledRows' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'items' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'apiName' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'name' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'emptyShare' } },
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
} as unknown as DocumentNode<ResourceCompletenessQuery, ResourceCompletenessQueryVariables>;
export const ReportBreachDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ReportBreach' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'BreachReport' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'reportBreach' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'suspendedFor' } },
                { kind: 'Field', name: { kind: 'Name', value: 'allowedSteps' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'breaches' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'seen' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'records' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'days' } },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'deadlines' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'state' } },
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
} as unknown as DocumentNode<ReportBreachMutation, ReportBreachMutationVariables>;
export const StateMendingDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'StateMending' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'mended' } },
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
            name: { kind: 'Name', value: 'stateMending' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'mended' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'mended' } },
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
} as unknown as DocumentNode<StateMendingMutation, StateMendingMutationVariables>;
export const AcceptMendingDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'AcceptMending' },
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
            name: { kind: 'Name', value: 'acceptMending' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'suspendedFor' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<AcceptMendingMutation, AcceptMendingMutationVariables>;
export const DeclarePurposeEndedDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'DeclarePurposeEnded' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'end' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'PurposeEnd' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'explanation' } },
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
            name: { kind: 'Name', value: 'declarePurposeEnded' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'end' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'end' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'explanation' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'explanation' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'purposeEnd' } },
                { kind: 'Field', name: { kind: 'Name', value: 'disposal' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DeclarePurposeEndedMutation, DeclarePurposeEndedMutationVariables>;
export const InstructDisposalDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'InstructDisposal' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'method' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'DisposalMethod' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'text' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'String' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'instructDisposal' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'method' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'method' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'text' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'text' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'disposal' } },
                { kind: 'Field', name: { kind: 'Name', value: 'disposalText' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<InstructDisposalMutation, InstructDisposalMutationVariables>;
export const FileDisposalReceiptDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'FileDisposalReceipt' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'NewDisposalReceipt' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'fileDisposalReceipt' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                { kind: 'Field', name: { kind: 'Name', value: 'endedAt' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'disposalReceipts' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'method' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'copies' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'responsible' } },
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
} as unknown as DocumentNode<FileDisposalReceiptMutation, FileDisposalReceiptMutationVariables>;
export const ConfirmDisposalDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'ConfirmDisposal' },
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
            name: { kind: 'Name', value: 'confirmDisposal' },
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
                  name: { kind: 'Name', value: 'steps' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [
                      { kind: 'Field', name: { kind: 'Name', value: 'position' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'from' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'to' } },
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
} as unknown as DocumentNode<ConfirmDisposalMutation, ConfirmDisposalMutationVariables>;
export const OpenDisputeDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'OpenDispute' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'NewDispute' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'openDispute' },
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
                { kind: 'Field', name: { kind: 'Name', value: 'about' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'grant' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'application' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<OpenDisputeMutation, OpenDisputeMutationVariables>;
export const BringDisputeDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'BringDispute' },
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
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'text' } },
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
            name: { kind: 'Name', value: 'bringDispute' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'id' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'id' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'text' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'text' } },
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
} as unknown as DocumentNode<BringDisputeMutation, BringDisputeMutationVariables>;
export const DisputesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'Disputes' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'status' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'DisputeStatus' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'disputes' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'status' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'status' } },
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
                      { kind: 'Field', name: { kind: 'Name', value: 'status' } },
                      { kind: 'Field', name: { kind: 'Name', value: 'allowedSteps' } },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'consumer' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'provider' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [{ kind: 'Field', name: { kind: 'Name', value: 'name' } }],
                        },
                      },
                      {
                        kind: 'Field',
                        name: { kind: 'Name', value: 'steps' },
                        selectionSet: {
                          kind: 'SelectionSet',
                          selections: [
                            { kind: 'Field', name: { kind: 'Name', value: 'step' } },
                            { kind: 'Field', name: { kind: 'Name', value: 'why' } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'pageInfo' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'hasNextPage' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<DisputesQuery, DisputesQueryVariables>;
export const GuardServiceItemDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'GuardServiceItem' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'ceiling' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'forMinors' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'Boolean' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
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
            name: { kind: 'Name', value: 'guardServiceItem' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'code' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'code' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'ceiling' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'ceiling' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'forMinors' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'forMinors' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'reason' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'reason' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'code' } },
                { kind: 'Field', name: { kind: 'Name', value: 'ceiling' } },
                { kind: 'Field', name: { kind: 'Name', value: 'forMinors' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<GuardServiceItemMutation, GuardServiceItemMutationVariables>;
export const SimulatePoliciesDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SimulatePolicies' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'files' } },
          type: {
            kind: 'NonNullType',
            type: {
              kind: 'ListType',
              type: {
                kind: 'NonNullType',
                type: { kind: 'NamedType', name: { kind: 'Name', value: 'PolicyFileInput' } },
              },
            },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'days' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'simulatePolicies' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'files' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'files' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'days' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'days' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SimulatedParts' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SimulatedParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Simulation' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'reads' } },
          { kind: 'Field', name: { kind: 'Name', value: 'changedReads' } },
          { kind: 'Field', name: { kind: 'Name', value: 'skippedReads' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isCutOff' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'counts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reads' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'changes' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'department' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'resource' } },
                { kind: 'Field', name: { kind: 'Name', value: 'serviceItem' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reads' } },
                { kind: 'Field', name: { kind: 'Name', value: 'gained' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lost' } },
                { kind: 'Field', name: { kind: 'Name', value: 'changed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reasons' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SimulatePoliciesQuery, SimulatePoliciesQueryVariables>;
export const SimulateGrantDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SimulateGrant' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'draft' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'GrantDraft' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'days' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'simulateGrant' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'draft' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'draft' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'days' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'days' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SimulatedParts' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SimulatedParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Simulation' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'reads' } },
          { kind: 'Field', name: { kind: 'Name', value: 'changedReads' } },
          { kind: 'Field', name: { kind: 'Name', value: 'skippedReads' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isCutOff' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'counts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reads' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'changes' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'department' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'resource' } },
                { kind: 'Field', name: { kind: 'Name', value: 'serviceItem' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reads' } },
                { kind: 'Field', name: { kind: 'Name', value: 'gained' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lost' } },
                { kind: 'Field', name: { kind: 'Name', value: 'changed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reasons' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SimulateGrantQuery, SimulateGrantQueryVariables>;
export const SimulateGrantEndingDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: { kind: 'Name', value: 'SimulateGrantEnding' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'grant' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'ID' } },
          },
        },
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'days' } },
          type: { kind: 'NamedType', name: { kind: 'Name', value: 'Int' } },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'simulateGrantEnding' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'grant' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'grant' } },
              },
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'days' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'days' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'FragmentSpread', name: { kind: 'Name', value: 'SimulatedParts' } },
              ],
            },
          },
        ],
      },
    },
    {
      kind: 'FragmentDefinition',
      name: { kind: 'Name', value: 'SimulatedParts' },
      typeCondition: { kind: 'NamedType', name: { kind: 'Name', value: 'Simulation' } },
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          { kind: 'Field', name: { kind: 'Name', value: 'reads' } },
          { kind: 'Field', name: { kind: 'Name', value: 'changedReads' } },
          { kind: 'Field', name: { kind: 'Name', value: 'skippedReads' } },
          { kind: 'Field', name: { kind: 'Name', value: 'isCutOff' } },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'counts' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reads' } },
              ],
            },
          },
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'changes' },
            selectionSet: {
              kind: 'SelectionSet',
              selections: [
                { kind: 'Field', name: { kind: 'Name', value: 'kind' } },
                {
                  kind: 'Field',
                  name: { kind: 'Name', value: 'department' },
                  selectionSet: {
                    kind: 'SelectionSet',
                    selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
                  },
                },
                { kind: 'Field', name: { kind: 'Name', value: 'resource' } },
                { kind: 'Field', name: { kind: 'Name', value: 'serviceItem' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reads' } },
                { kind: 'Field', name: { kind: 'Name', value: 'gained' } },
                { kind: 'Field', name: { kind: 'Name', value: 'lost' } },
                { kind: 'Field', name: { kind: 'Name', value: 'changed' } },
                { kind: 'Field', name: { kind: 'Name', value: 'reasons' } },
              ],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<SimulateGrantEndingQuery, SimulateGrantEndingQueryVariables>;
export const RegisterSourceDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'RegisterSource' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'NewSource' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'registerSource' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<RegisterSourceMutation, RegisterSourceMutationVariables>;
export const CreateHostedDatasetDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'CreateHostedDataset' },
      variableDefinitions: [
        {
          kind: 'VariableDefinition',
          variable: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
          type: {
            kind: 'NonNullType',
            type: { kind: 'NamedType', name: { kind: 'Name', value: 'NewHostedDataset' } },
          },
        },
      ],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          {
            kind: 'Field',
            name: { kind: 'Name', value: 'createHostedDataset' },
            arguments: [
              {
                kind: 'Argument',
                name: { kind: 'Name', value: 'input' },
                value: { kind: 'Variable', name: { kind: 'Name', value: 'input' } },
              },
            ],
            selectionSet: {
              kind: 'SelectionSet',
              selections: [{ kind: 'Field', name: { kind: 'Name', value: 'id' } }],
            },
          },
        ],
      },
    },
  ],
} as unknown as DocumentNode<CreateHostedDatasetMutation, CreateHostedDatasetMutationVariables>;
