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
}) satisfies Readonly<Record<string, MessageKindEntry>>;

/** A kind of message. */
export type MessageKind = keyof typeof MESSAGE_KINDS;
