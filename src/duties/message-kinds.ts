/** What one kind of message says, in both languages, with a `{hole}` for each fact. */
export interface MessageKindEntry {
  readonly zh: string;
  readonly en: string;
  /** What it is for, in the schema. */
  readonly description: string;
  /** The only facts that are kept and shown: numbers, names and days, never a person's data. */
  readonly facts: readonly string[];
}

function kind(zh: string, en: string, description: string, ...facts: string[]): MessageKindEntry {
  return Object.freeze({ zh, en, description, facts: Object.freeze(facts) });
}

/**
 * Every kind of message, for all rooms. Each may also name `{number}`, which is the subject's.
 */
export const MESSAGE_KINDS = Object.freeze({
  deadlineNear: kind(
    '{number} 的{deadline}将于 {dueOn} 到期，请及时办理',
    'The {deadline} of {number} is due on {dueOn}',
    'Something that your department must do is due on the next working day.',
    'deadline',
    'dueOn',
  ),
  deadlineOverdue: kind(
    '{number} 的{deadline}已于 {dueOn} 到期，{department}逾期未办',
    'The {deadline} of {number} was due on {dueOn}; {department} has not done it',
    'The time for something is over: to the department that must do it, and to the authority.',
    'deadline',
    'dueOn',
    'department',
  ),
  applicationDrafted: kind(
    '共享申请 {number} 已起草，待本部门共享工作机构负责人同意',
    'The application {number} was drafted and waits for the consent of your sharing officer',
    'An application of your department was drafted and waits for consent.',
  ),
  applicationSubmitted: kind(
    '{department}提交共享申请 {number}，请在法定期限内答复',
    '{department} submitted the application {number}; please answer it in time',
    'An application for a resource of your department was submitted.',
    'department',
  ),
  applicationAnsweredAutomatically: kind(
    '共享申请 {number} 所涉资源为无条件共享，已即时答复，可直接使用',
    'The application {number} is for an unconditional resource: it was answered at once',
    'An application of your department was answered by the gateway at once.',
  ),
  applicationToSupplement: kind(
    '{department}一次性告知共享申请 {number} 需补正的全部内容，补正前答复期限暂停计算',
    '{department} named everything that the application {number} lacks; its clock stands still until it is supplemented',
    'An application of your department must be supplemented.',
    'department',
  ),
  applicationSupplemented: kind(
    '{department}已补正共享申请 {number}，答复期限继续计算',
    '{department} supplemented the application {number}; its clock goes on',
    'An application that your department has to answer was supplemented.',
    'department',
  ),
  applicationAgreed: kind(
    '{department}同意共享申请 {number}',
    '{department} agreed to the application {number}',
    'An application of your department was agreed to.',
    'department',
  ),
  applicationRefused: kind(
    '{department}未同意共享申请 {number}，理由见申请',
    '{department} refused the application {number}; the reasons stand in it',
    'An application of your department was refused.',
    'department',
  ),
  applicationDelivered: kind(
    '{department}已就共享申请 {number} 提供数据',
    '{department} delivers the data of the application {number}',
    'Data that your department applied for flows.',
    'department',
  ),
  applicationWithdrawn: kind(
    '{department}撤回共享申请 {number}',
    '{department} withdrew the application {number}',
    'An application that your department had to answer was withdrawn.',
    'department',
  ),
  extensionAsked: kind(
    '{department}申请将共享申请 {number} 的答复期限延长 {days} 个工作日，请决定',
    '{department} asks for {days} more working days to answer the application {number}; please decide',
    'A provider asks the sharing authority for more time to answer.',
    'department',
    'days',
  ),
  extensionConsented: kind(
    '共享申请 {number} 的答复期限经政务数据共享主管部门同意延长 {days} 个工作日',
    'The sharing authority consented to {days} more working days for the answer to {number}',
    'The time to answer an application was extended: to both sides.',
    'days',
  ),
  extensionRefused: kind(
    '共享申请 {number} 的延期未获同意，请按原期限答复',
    'The sharing authority did not consent to more time for {number}; answer it in the time there is',
    'The time to answer an application was not extended.',
  ),
  lawChangeRecorded: kind(
    '{department}记录了涉及 {number} 的法律或者职责变化，自 {day} 起施行，请在法定期限内更新目录',
    '{department} recorded a change of law or duty that affects {number}, effective {day}; please bring the entry up to it in time',
    'A change of law or duty affects a resource of your department.',
    'department',
    'day',
  ),
  updateExtensionAsked: kind(
    '{department}申请将 {number} 的目录更新期限延长 {days} 个工作日，请决定',
    '{department} asks for {days} more working days to update {number}; please decide',
    'A provider asks the sharing authority for more time to update an entry.',
    'department',
    'days',
  ),
  updateExtended: kind(
    '{number} 的目录更新期限经政务数据共享主管部门同意延长 {days} 个工作日',
    'The sharing authority consented to {days} more working days to update {number}',
    'The time to update an entry was extended.',
    'days',
  ),
  updateExtensionRefused: kind(
    '{number} 的目录更新延期未获同意，请按原期限更新',
    'The sharing authority did not consent to more time to update {number}',
    'The time to update an entry was not extended.',
  ),
  resourceItemsChanged: kind(
    '{department}发布了 {number} 的第 {version} 版，贵部门获授权的信息项有变化：{items}',
    '{department} published version {version} of {number}; items that your department is granted have changed: {items}',
    'A new version takes away, retypes or makes more sensitive what your department is granted.',
    'department',
    'version',
    'items',
  ),
  endingProposed: kind(
    '{department}提议自 {day} 起终止或者缩小 {what} 的共享服务（{number}），请同意或者提出异议',
    '{department} proposes to end or narrow {what} from {day} on ({number}); please agree or object',
    'A provider proposes to end, or to narrow, a service that your department uses.',
    'department',
    'what',
    'day',
  ),
  endingAgreed: kind(
    '{department}同意终止或者缩小 {what} 的共享服务（{number}）',
    '{department} agrees to the ending or narrowing of {what} ({number})',
    'A department agreed to an ending that your department proposed.',
    'department',
    'what',
  ),
  endingObjected: kind(
    '{department}对终止或者缩小 {what} 的共享服务提出异议（{number}），理由见终止事项',
    '{department} objects to the ending or narrowing of {what} ({number}); the reasons stand in it',
    'A department objects to an ending: to its proposer, and to the authority, which mediates.',
    'department',
    'what',
  ),
  endingSettled: kind(
    '终止或者缩小 {what} 的共享服务已经各使用部门同意（{number}），请确认备案',
    'All who use {what} agree to its ending or narrowing ({number}); please confirm the filing',
    'An ending that all agree to waits for the filing with the authority.',
    'what',
  ),
  endingFiled: kind(
    '终止或者缩小 {what} 的共享服务已备案（{number}），自 {day} 起生效',
    'The ending or narrowing of {what} is filed ({number}) and takes effect on {day}',
    'An ending was filed with the authority: to the provider and to all who use the service.',
    'what',
    'day',
  ),
  endingRefused: kind(
    '政务数据共享主管部门经协调决定 {what} 的共享服务继续（{number}），理由见终止事项',
    'The sharing authority decided after mediation that {what} goes on ({number}); the reasons stand in it',
    'An ending was refused: to the provider and to all who use the service.',
    'what',
  ),
  endingWithdrawn: kind(
    '{department}撤回终止或者缩小 {what} 的共享服务的提议（{number}）',
    '{department} withdrew its proposal to end or narrow {what} ({number})',
    'A provider withdrew its proposal to end a service that your department uses.',
    'department',
    'what',
  ),
  endingTookEffect: kind(
    '{what} 的共享服务已终止或者缩小（{number}），详见该事项',
    'The service of {what} has ended or was narrowed ({number}); what of it stands there',
    'An ending took effect: to the provider and to all who used the service.',
    'what',
  ),
  applicationClosed: kind(
    '共享申请 {number} 所涉资源已终止共享服务，申请已关闭',
    'The resource of the application {number} was withdrawn: the application is closed',
    'An application came to nothing because its resource was withdrawn: to both sides.',
  ),
  correctionFiled: kind(
    '{department}提出数据校核申请 {number}，请在法定期限内核实答复',
    '{department} asks for the correction {number}; please verify the data and answer in time',
    'A department found data of yours wrong or incomplete.',
    'department',
  ),
  correctionAccepted: kind(
    '{department}已受理数据校核申请 {number}，正在核实',
    '{department} accepted the correction {number} and verifies the data',
    'A correction that your department asked for is being verified.',
    'department',
  ),
  correctionCorrected: kind(
    '{department}已更正数据校核申请 {number} 所涉数据，请重新读取',
    '{department} corrected the data of {number}; please read it again',
    'Data that your department asked to correct, or had read, was corrected.',
    'department',
  ),
  correctionFoundRight: kind(
    '{department}核实数据校核申请 {number} 所涉数据无误',
    '{department} verified the data of {number} and found it right',
    'Data that your department asked to correct, or had read, was found right.',
    'department',
  ),
  correctionWithdrawn: kind(
    '{department}撤回数据校核申请 {number}',
    '{department} withdrew the correction {number}',
    'A correction that your department had to answer was withdrawn.',
    'department',
  ),
  returnApplied: kind(
    '{department}就其行政区域数据提出回流申请 {number}，网关已依法即时答复',
    "{department} asked for the return of its area's data by {number}; the gateway answered at once",
    'A department of a lower level has data of its own area returned.',
    'department',
  ),
  returnGranted: kind(
    '数据回流申请 {number} 已即时答复，可读取本行政区域的数据',
    'The return {number} was answered at once: the data of your area can be read',
    'Data of the area of your department is returned by a higher level.',
  ),
  webhookDeliveryDead: kind(
    '发往 {number} 的消息多次推送未成，已停止重试；修复后可重新推送',
    'A message to {number} could not be delivered and is tried no more; once mended, send it again',
    'A delivery to a webhook of your department failed for good: once until one succeeds again.',
  ),
  webhookDisabled: kind(
    '发往 {number} 的消息推送持续失败三日，已停用；修复后可重新启用',
    'The webhook to {number} failed for three days and was disabled; once mended, enable it again',
    'A webhook of your department was disabled because it kept failing.',
  ),
  grantSuspended: kind(
    '授权 {number} 因{department}认定的违规使用已暂停，须在 {days} 个工作日内整改并说明，否则终止',
    'The grant {number} is suspended for a breach that {department} reported; it is mended within {days} working days or ends',
    'A grant was suspended for a breach: to both sides and the authority.',
    'department',
    'days',
  ),
  mendingStated: kind(
    '{department}已就授权 {number} 的违规使用说明整改情况，请审核',
    '{department} stated how the breach of the grant {number} was mended; please look at it',
    'A consumer stated how a breach was mended.',
    'department',
  ),
  mendingAccepted: kind(
    '{department}认可授权 {number} 的整改，授权恢复',
    '{department} accepted the mending: the grant {number} lives again',
    'The mending of a breach was accepted.',
    'department',
  ),
  mendingRefused: kind(
    '{department}未认可授权 {number} 的整改，理由见授权；剩余整改时间继续计算',
    '{department} refused the mending of the breach of the grant {number}; the reasons stand in it, and the time that was left goes on',
    'The mending of a breach was refused.',
    'department',
  ),
  suspensionLifted: kind(
    '{department}解除授权 {number} 的暂停',
    '{department} lifted the suspension of the grant {number}',
    'The sharing authority lifted a suspension.',
    'department',
  ),
  grantTerminated: kind(
    '{department}终止授权 {number}，理由见授权',
    '{department} terminated the grant {number}; the reasons stand in it',
    'A grant was terminated after a breach that was not mended.',
    'department',
  ),
  grantLapsed: kind(
    '授权 {number} 的违规使用逾期未整改，授权已终止',
    'The breach of the grant {number} was not mended in time: the grant is terminated',
    'A grant was terminated because the time to mend a breach was over.',
  ),
  grantRevoked: kind(
    '{department}收回授权 {number}，理由见授权',
    '{department} revoked the grant {number}; the reasons stand in it',
    'A grant was revoked.',
    'department',
  ),
  grantPurposeEnded: kind(
    '{department}声明授权 {number} 的使用目的已终了，授权结束',
    '{department} declared that the purpose of the grant {number} is over; the grant has ended',
    'A consumer needs the data of a grant no longer.',
    'department',
  ),
  disposalDue: kind(
    '授权 {number} 已结束，请按提供部门要求处置数据，并在 {days} 个工作日内提交处置回执',
    'The grant {number} has ended: dispose of its data as the provider instructs and file a receipt within {days} working days',
    'The data of a grant that ended must be disposed of.',
    'days',
  ),
  disposalInstructed: kind(
    '{department}就授权 {number} 提出数据处置要求',
    '{department} says how the data of the grant {number} is to be disposed of',
    'A provider says what is to be done with data once its grant has ended.',
    'department',
  ),
  disposalFiled: kind(
    '{department}已提交授权 {number} 的数据处置回执',
    '{department} filed the receipt that the data of the grant {number} was disposed of',
    'A consumer filed a receipt of disposal.',
    'department',
  ),
  disposalConfirmed: kind(
    '{department}确认授权 {number} 的数据处置',
    '{department} confirmed that the data of the grant {number} was disposed of',
    'A provider confirmed a receipt of disposal.',
    'department',
  ),
  disposalObjected: kind(
    '{department}对授权 {number} 的处置回执提出异议，请在 {days} 个工作日内重新处置并提交回执',
    '{department} objects to the receipt of the grant {number}: dispose of the data again and file a receipt within {days} working days',
    'A provider objected to a receipt of disposal.',
    'department',
    'days',
  ),
  disposalOverdue: kind(
    '授权 {number} 的数据逾期未处置，使用部门对该资源的其他授权暂停，提交回执后自动恢复',
    'The data of the grant {number} was not disposed of in time: the other grants of its consumer for the resource are suspended until the receipt is filed',
    'Data was not disposed of in time: to both sides and the authority.',
  ),
  disputeOpened: kind(
    '{department}就 {about} 提出争议 {number}，请协商',
    '{department} opened the dispute {number} about {about}; please negotiate',
    'A dispute was opened.',
    'department',
    'about',
  ),
  disputeStated: kind(
    '{department}就争议 {number} 提出意见',
    '{department} stated its view in the dispute {number}',
    'Somebody stated a view in a dispute.',
    'department',
  ),
  disputeSettled: kind(
    '争议 {number} 经协商已解决',
    'The dispute {number} is settled',
    'A dispute was settled by negotiation.',
  ),
  disputeBrought: kind(
    '{department}将争议 {number} 提请政务数据共享主管部门协调',
    '{department} brought the dispute {number} to the sharing authority',
    'A dispute was brought to the sharing authority.',
    'department',
  ),
  disputeDecided: kind(
    '{department}已就争议 {number} 作出协调处理，内容见争议',
    '{department} decided the dispute {number}; the decision stands in it',
    'The sharing authority decided a dispute.',
    'department',
  ),
  disputeReferred: kind(
    '{department}将争议 {number} 报请本级人民政府决定',
    '{department} referred the dispute {number} to the government',
    'A dispute was referred to the government.',
    'department',
  ),
  disputeClosed: kind(
    '争议 {number} 已办结',
    'The dispute {number} is closed',
    'A dispute was closed.',
  ),
  guideSubmitted: kind(
    '{department}提交服务事项 {number} 的办事指南，请审核发布',
    '{department} submitted its guide to the service item {number}; please publish or return it',
    'A guide waits to be published.',
    'department',
  ),
  guidePublished: kind(
    '{department}已发布贵部门服务事项 {number} 的办事指南',
    '{department} published your guide to the service item {number}',
    'A guide of your department was published.',
    'department',
  ),
  guideReturned: kind(
    '{department}退回贵部门服务事项 {number} 的办事指南，理由见指南',
    '{department} returned your guide to the service item {number}; the reasons stand in it',
    'A guide of your department was returned.',
    'department',
  ),
  guideStandardChanged: kind(
    '服务事项 {number} 的上级指南已更新，贵部门的指南与其不一致，请同步修订',
    'The guide that sets the standard for the service item {number} changed; please change yours with it',
    'A guide of your department no longer agrees with the one that sets the standard (GDE-3).',
  ),
  guideLawChanged: kind(
    '服务事项 {number} 的办事指南所依据的法规有变动，请同步调整',
    'A law that your guide to the service item {number} rests on changed; please change the guide with it',
    'A change of law changes a guide of your department (GDE-13).',
  ),
  caseMaterialsFetched: kind(
    '办件 {number} 此前暂未取得的共享材料已经取得，请继续办理',
    'What the case {number} still waited for was fetched; please go on with it',
    'Materials that a source which was down owed to a case were fetched (CASE-11).',
  ),
  caseCorrectionAnswered: kind(
    '办件 {number} 中提出的数据校核申请 {correction} 已有结果：{outcome}',
    'The correction {correction} that was filed in the case {number} has come to its end: {outcome}',
    'A correction that was filed in a case was answered or withdrawn (SHR-11).',
    'correction',
    'outcome',
  ),
  caseNotice: kind(
    '办件 {number} 有一条通知待告知申请人，内容见办件',
    'There is something to tell the applicant of the case {number}; it stands in the case',
    'The applicant of a case of your department is to be told something (CASE-8).',
  ),
  caseOpinionAsked: kind(
    '{department}请贵部门并联办理办件 {number}，请在期限内提出意见',
    '{department} asks for your opinion in the joint case {number}; please give it in time',
    'Your department has a part in a joint case (CASE-10).',
    'department',
  ),
  caseOpinionGiven: kind(
    '{department}已就并联办件 {number} 提出意见',
    '{department} gave its opinion in the joint case {number}',
    'A department gave its opinion in a joint case of yours (CASE-10).',
    'department',
  ),
  networkStatementDue: kind(
    '本区政务外网备案表 {number} 请于 {dueOn} 前备案',
    'The yearly statement {number} of your district on its network is to be filed by {dueOn}',
    'Your district has to file its yearly statement on its network (NET-3).',
    'dueOn',
  ),
  networkStatementOverdue: kind(
    '{department}的政务外网备案表 {number} 应于 {dueOn} 前备案，逾期未备案',
    'The yearly statement {number} of {department} on its network was due on {dueOn}',
    'The yearly statement of a district on its network is overdue (NET-3).',
    'dueOn',
    'department',
  ),
  caseDeemedGranted: kind(
    '延续申请 {number} 在许可有效期届满前未作出决定，已视为准予延续',
    'The renewal {number} was not decided before the permit expired and counts as granted',
    'A renewal of your department counts as granted (CASE-7).',
  ),
}) satisfies Readonly<Record<string, MessageKindEntry>>;

/** A kind of message. */
export type MessageKind = keyof typeof MESSAGE_KINDS;
