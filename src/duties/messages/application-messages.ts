import { kind } from './message-kind';

/** What is said of applications and the return of data. */
export const APPLICATION_MESSAGES = Object.freeze({
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
  applicationClosed: kind(
    '共享申请 {number} 所涉资源已终止共享服务，申请已关闭',
    'The resource of the application {number} was withdrawn: the application is closed',
    'An application came to nothing because its resource was withdrawn: to both sides.',
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
});
