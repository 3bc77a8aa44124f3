import type { GuideContent, GuideMaterial } from '../guide/content.types';
import type { GuideElement } from '../guide/elements';

/** The parts of an element by what people call them, each as a text. */
export type FlatElement = ReadonlyMap<string, string>;

/** Chinese words of what stands inside elements. */
const PART_WORDS: Readonly<Record<string, string>> = Object.freeze({
  name: '名称',
  alias: '别名',
  law: '法规',
  article: '条款',
  type: '类型',
  source: '来源渠道',
  copies: '份数',
  size: '规格',
  acceptance: '受理标准',
  electronic: '电子材料',
  basis: '依据',
  producer: '机构类别或资质',
  way: '提交方式',
  when: '适用情形',
  days: '时限（工作日）',
  standard: '审查标准',
  result: '办理结果',
  sample: '材料样本',
  emptyForm: '空表',
  electronicForm: '电子表单',
  confirm: '由申请人确认',
  supplies: '共享方式',
  notSupplied: '不由共享提供的说明',
  resource: '信息资源',
  keyItem: '查询项',
  key: '标识',
});

/** What of a material must be the same; samples and where forms lie are each department's own. */
function sameOfMaterial(material: GuideMaterial): Partial<GuideMaterial> {
  const { name, type, source, copies, size, acceptance, electronic } = material;
  const { basis, producer, way, when } = material;
  return { name, type, source, copies, size, acceptance, electronic, basis, producer, way, when };
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/** A list entry by its name where it has one, else by its place from 1. */
function entryName(entry: unknown, index: number): string {
  const named = typeof entry === 'object' && entry !== null && 'name' in entry;
  return named ? String(entry.name) : String(index + 1);
}

function partsOf(value: object): (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((entry, index) => [entryName(entry, index), entry]);
  return Object.entries(value).map(([name, part]) => [PART_WORDS[name] ?? name, part]);
}

function flatten(into: Map<string, string>, path: readonly string[], value: unknown): void {
  if (isBlank(value)) return;
  if (typeof value !== 'object') {
    into.set(path.join(' / '), typeof value === 'string' ? value.trim() : String(value));
    return;
  }
  for (const [name, part] of partsOf(value as object)) flatten(into, [...path, name], part);
}

/** An element of a guide in parts that can be laid beside those of another guide. GDE-3 */
export function flatElement(content: GuideContent, { field }: GuideElement): FlatElement {
  const into = new Map<string, string>();
  if (field === 'materials') flatten(into, [], content.materials.map(sameOfMaterial));
  else if (field === 'served') flatten(into, [], [...content.served].sort());
  else if (field !== null) flatten(into, [], content[field]);
  return into;
}

/** All that stands in a part of a guide, also what each department says for itself. */
export function flatPart(value: unknown): FlatElement {
  const into = new Map<string, string>();
  flatten(into, [], value);
  return into;
}
