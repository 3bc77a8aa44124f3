/** Papers that people bring, and what the catalogue calls their content. */
const PAPERS: readonly (readonly [paper: RegExp, content: string])[] = Object.freeze([
  [/户口[簿本]|户籍/, '户籍'],
  [/[结离]婚证|婚姻/, '婚姻状况'],
  [/营业执照|企业登记|法人登记/, '企业登记'],
  [/不动产|房产证|房屋(所有权|产权)|[无有]房证明|住房(情况|证明)/, '不动产登记'],
  [/社保|社会保险/, '社会保险'],
  [/完税|纳税/, '完税'],
]);

/** What a paper's name has around the name of its content. */
const AROUND = /(原件|复印件|扫描件|电子版|证明书|证明|证书|证件|凭证|材料|情况|信息|及)+$/;

/** The name of a material without what makes it a paper: 婚姻状况证明（原件） is 婚姻状况. */
function contentName(name: string): string {
  const bare = name
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/[《》“”"\s]/g, '');
  const content = bare.replace(AROUND, '');
  return content.length >= 2 ? content : bare;
}

/** Longest name that the catalogue is asked for. */
const MAX_WORD = 60;

/** What to look for in the catalogue for a material of this name, the likeliest first. GDE-9 */
export function paperWords(name: string): readonly string[] {
  const papers = PAPERS.filter(([paper]) => paper.test(name)).map(([, content]) => content);
  const words = [...papers, contentName(name)].filter((word) => word.length >= 2);
  return [...new Set(words.map((word) => word.slice(0, MAX_WORD)))];
}
