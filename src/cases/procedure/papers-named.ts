/** Words that people use for papers, the longer ones first, so that each is found whole. */
const PAPER_WORDS: readonly string[] = Object.freeze([
  ...['身份证明', '身份证', '户口簿', '户口本', '户籍', '居住证', '结婚证', '离婚证', '驾驶证'],
  ...['营业执照', '执照', '许可证', '资格证', '学历证', '学位证', '毕业证', '房产证', '产权证'],
  ...['不动产权证', '出生医学证明', '无犯罪记录', '银行流水', '流水', '工资条', '社保清单', '完税'],
  ...['证明信', '证明书', '证明', '证书', '证件', '公证', '介绍信', '推荐信', '承诺书', '委托书'],
  ...['说明书', '保证书', '协议', '合同', '报告', '批文', '批复', '公函', '凭证', '发票', '收据'],
  ...['照片', '图纸', '清单', '登记表', '申请表', '审批表', '表格', '申请书', '复印件', '原件'],
  ...['扫描件', '影印件', '副本', '文书', '文件', '材料', '资料', '盖章', '签字'],
  ...[
    '护照',
    '通行证',
    '存折',
    '存单',
    '病历',
    '保单',
    '票据',
    '征信',
    '档案',
    '截图',
    '名册',
    '台账',
  ],
  ...['certificate', 'passport', 'licence', 'license', 'idcard', 'contract', 'invoice', 'receipt'],
]);

/** What says how a paper is handed in; it names none where one of the list stands before it. */
const FORMS =
  '(?:的|之|及|和|、|与)*(?:纸质|电子)?(?:原件|复印件|扫描件|影印件|副本|材料|资料|文件|表格|证书|证件)';

/** Speaking of the list itself, and words that only look like papers. */
const HARMLESS =
  /(?:以上|上述|下列|所列|所缺|缺少的|缺失的|补正|清单中的|指南中的|该|此)(?:材料|资料|文件)|材料(?:不全|不清|模糊|齐全)|(?:表示|表明|表达|代表|列表|保证|证实|验证|核证|认证)/gu;

/** One or two characters of a form that ends a word: 证 and 表, where nothing harmless was meant. */
const ENDINGS = /[\p{Script=Han}](?:证|表|簿|函|书)(?![\p{Script=Han}])/gu;

/** What is to be handed in, after a word that demands; how it is to be says nothing of what. */
const DEMANDED =
  /(?:提供|提交|出具|开具|递交|补交|补送|报送|交来|携带|带上|带来|上传|附上|另附|请附)(?:齐全|完整|清晰|最新|有效|正确|真实|一份|两份|[的了])*(?!时|后|前|齐|完整|清晰|有误|不)([\p{Script=Han}a-z]{2,12})/gu;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** As it is compared: one width, no blanks or marks between, and simplified where papers are meant. */
function plain(text: string): string {
  const one = text.normalize('NFKC').toLowerCase();
  return one.replace(/[\s·•_*'"“”‘’《》〈〉「」【】[\]-]/gu, '').replace(/證/gu, '证');
}

/** Takes out what the guide lists, with how it is handed in. */
function withoutListed(text: string, listed: readonly string[]): string {
  const names = listed.map(plain).filter((name) => name.length >= 2);
  const longest = [...new Set(names)].sort((a, b) => b.length - a.length);
  const gone = longest.reduce(
    (left, name) => left.replace(new RegExp(`${escaped(name)}(?:${FORMS})*`, 'gu'), '。'),
    plain(text),
  );
  return gone.replace(HARMLESS, '。');
}

/**
 * The words for papers in a text that the list of a guide does not cover. Careful rather than clever: a
 * clerk who meant no paper can say it in other words, an applicant who was sent for one cannot. CASE-2
 */
export function papersBeyond(text: string, listed: readonly string[]): readonly string[] {
  const left = withoutListed(text, listed);
  const found = PAPER_WORDS.filter((word) => left.includes(word));
  const whole = found.filter((word) => !found.some((one) => one !== word && one.includes(word)));
  if (whole.length > 0) return whole;
  const ended = [...left.matchAll(ENDINGS)].map(([word]) => word.slice(-1));
  const demanded = [...left.matchAll(DEMANDED)].flatMap(([, what]) => what ?? []);
  return [...new Set([...ended, ...demanded])];
}
