import type { Random } from './random';

/** 男 and 女, as the registers write them. */
export type Sex = '男' | '女';

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕',
  ...'丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱',
  ...['欧阳', '司马', '上官', '诸葛'],
];
const FEMALE = [
  ...'芳娜敏静丽艳娟霞秀英玲燕桂兰婷雪琳慧颖洁莉萍红玉月晶梅倩欣怡雯蕾璐瑶佳悦彤菲岚薇思雨若涵',
];
const MALE = [
  ...'伟强磊军洋勇杰涛明超刚平辉鹏华飞波斌宇浩凯健俊帆昊鑫晨旭峰龙博文志建国庆林森阳毅翔睿泽嘉',
];
const SHARED = [...'一安宁乐子书文晓小春秋雨晨天云思清语可新永长立家以景知远星辰沐言和同青禾'];

/** Ethnic groups with their rough weight. */
const ETHNIC_GROUPS = [
  { name: '汉族', weight: 954 },
  { name: '满族', weight: 20 },
  { name: '回族', weight: 14 },
  { name: '蒙古族', weight: 5 },
  { name: '朝鲜族', weight: 3 },
  { name: '土家族', weight: 2 },
  { name: '壮族', weight: 2 },
] as const;

/** A common surname. */
export function surname(random: Random): string {
  // The first of the list are the commonest: a square bends the draw towards them.
  return SURNAMES[Math.floor(random.low() * SURNAMES.length)] as string;
}

/** A given name of one or two characters that suits the sex. */
export function givenName(random: Random, sex: Sex): string {
  const own = sex === '女' ? FEMALE : MALE;
  const last = random.pick(own);
  if (random.chance(0.22)) return last;
  return random.pick(random.chance(0.6) ? SHARED : own) + last;
}

/** The surname a full name begins with. */
export function surnameOf(name: string): string {
  const double = name.slice(0, 2);
  return SURNAMES.includes(double) ? double : name.slice(0, 1);
}

/** An ethnic group by its rough weight. */
export function ethnicGroup(random: Random): string {
  return random.weighted(ETHNIC_GROUPS).name;
}

const TRADE = [
  ...'云启嘉禾信诚恒泰博远鼎盛晟安瑞丰合众聚力创同辰星蓝海绿源金石百川九章万象宏图卓越优品简一共享数汇智联',
];
const LINES = [
  { weight: 18, line: '科技', scope: '技术开发、技术咨询、技术服务；软件开发' },
  { weight: 12, line: '商贸', scope: '销售日用品、文化用品、五金交电' },
  { weight: 10, line: '餐饮管理', scope: '餐饮服务；餐饮管理' },
  { weight: 10, line: '文化传媒', scope: '组织文化艺术交流活动；设计、制作、代理、发布广告' },
  { weight: 8, line: '建筑工程', scope: '施工总承包；专业承包；销售建筑材料' },
  { weight: 8, line: '物业管理', scope: '物业管理；停车场服务；清洁服务' },
  { weight: 6, line: '食品', scope: '销售食品；食品加工' },
  { weight: 6, line: '教育咨询', scope: '教育咨询；会议服务' },
  { weight: 5, line: '医疗器械', scope: '销售第一类、第二类医疗器械；技术服务' },
  { weight: 5, line: '物流', scope: '道路货物运输；仓储服务' },
  { weight: 4, line: '环保工程', scope: '环境污染治理；技术推广服务' },
  { weight: 4, line: '人力资源', scope: '人力资源服务；劳务派遣' },
] as const;

/** What an invented company is called and may do. */
export interface Trade {
  readonly name: string;
  readonly scope: string;
}

/** The trade of the `index`-th company; names do not repeat below six million companies. */
export function inventTrade(random: Random, index: number, ending: string): Trade {
  const { line, scope } = random.weighted(LINES);
  const count = TRADE.length;
  // Multiplying by a number without a common divisor visits every three-character name once.
  let at = (index * 7919) % count ** 3;
  let word = '';
  for (let position = 0; position < 3; position++) {
    word += TRADE[at % count];
    at = Math.floor(at / count);
  }
  const round = Math.floor(index / count ** 3);
  return { name: `北京${word}${round ? TRADE[round - 1] : ''}${line}${ending}`, scope };
}
