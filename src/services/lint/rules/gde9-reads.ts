import { type LookupKind, NOTHING, Problems, type ResourceModel } from '../../../catalog';
import type { GuideRead, NeedCondition, ReadUse } from '../../guide/reading.types';
import { error, type Finding } from '../finding';
import type { LintGround } from '../ground';

const RULE = 'GDE-9';

const OTHER = Object.freeze({ zh: '其他内容', en: 'something else' });

/** What reads are checked against. */
interface Checked {
  readonly problems: Problems;
  readonly ground: LintGround;
}

function resourceOf({ content, resources }: LintGround, alias: string | null | undefined) {
  const read = content.reads.find((known) => known.alias === alias);
  return read && resources.get(read.resource);
}

function hasItem(resource: ResourceModel | undefined, item: string | null | undefined): boolean {
  return resource?.items.some(({ apiName }) => apiName === item) ?? false;
}

/** True for a lookup by a number that some of those whom the guide serves have. */
function fitsApplicant(lookup: LookupKind, { content: { served } }: LintGround): boolean {
  if (lookup === 'citizenNumber') return served.includes('naturalPerson');
  if (lookup === 'creditCode') return served.some((party) => party !== 'naturalPerson');
  return lookup === 'text';
}

/** Notes a key that cannot be had: an unknown item, a nameless field, an applicant it is not of. */
function checkKey(
  { problems, ground }: Checked,
  place: string,
  { key, resource, keyItem }: GuideRead,
) {
  if (key.from === 'field' && !key.field?.trim()) {
    problems.add(`${place}.key.field`, { zh: '字段名称', en: 'the name of a field' }, NOTHING);
  }
  if (key.from === 'item' && !hasItem(resourceOf(ground, key.read), key.item)) {
    const expected = { zh: '另一读取的信息项', en: 'an item of another read' };
    problems.add(`${place}.key.item`, expected, key.item ? OTHER : NOTHING);
  }
  const lookup = ground.resources
    .get(resource)
    ?.items.find(({ apiName }) => apiName === keyItem)?.lookup;
  if (key.from !== 'applicant' || !lookup || fitsApplicant(lookup, ground)) return;
  const expected = { zh: '服务对象的证件号码', en: 'a number that served parties have' };
  problems.add(`${place}.keyItem`, expected, OTHER);
}

/** True for a read whose key leads back to itself, which could never begin. */
function isCircle(reads: readonly GuideRead[], read: GuideRead): boolean {
  const seen = new Set<string>();
  let next: GuideRead | undefined = read;
  while (next && next.key.from === 'item' && !seen.has(next.alias)) {
    seen.add(next.alias);
    const from: string | null | undefined = next.key.read;
    next = reads.find(({ alias }) => alias === from);
  }
  return next !== undefined && seen.has(next.alias);
}

function checkRead(checked: Checked, read: GuideRead, index: number): void {
  const { problems, ground } = checked;
  const place = `reads[${index}]`;
  const resource = ground.resources.get(read.resource);
  if (!resource || resource.sharingType === 'notShared') {
    const expected = { zh: '已发布且可共享的资源', en: 'a published resource that is shared' };
    problems.add(`${place}.resource`, expected, OTHER);
    return;
  }
  if (!resource.items.some(({ apiName, lookup }) => apiName === read.keyItem && lookup)) {
    const expected = {
      zh: `${resource.apiName} 可查询的信息项`,
      en: `a lookup item of ${resource.apiName}`,
    };
    problems.add(`${place}.keyItem`, expected, OTHER);
  }
  checkKey(checked, place, read);
  if (!isCircle(ground.content.reads, read)) return;
  const expected = { zh: '可以先行取得的键', en: 'a key that can be had before' };
  problems.add(`${place}.key`, expected, { zh: '循环', en: 'a circle' });
}

/** Notes a condition that is not exactly one of the two, or asks an item that nobody reads. */
function checkWhen(
  { problems, ground }: Checked,
  place: string,
  when: NeedCondition | null | undefined,
): void {
  if (!when) return;
  const asksItem = Boolean(when.read || when.item || when.equals);
  if (asksItem === Boolean(when.applicant)) {
    const expected = { zh: '申请人类型或者信息项之一', en: 'an applicant or an item, one of them' };
    problems.add(place, expected, asksItem ? { zh: '两者', en: 'both' } : NOTHING);
  }
  if (!asksItem || (hasItem(resourceOf(ground, when.read), when.item) && when.equals?.length))
    return;
  const expected = { zh: '某一读取的信息项及其取值', en: 'an item of a read, and its values' };
  problems.add(place, expected, OTHER);
}

function checkUse(checked: Checked, place: string, use: ReadUse): void {
  const { problems, ground } = checked;
  const resource = resourceOf(ground, use.read);
  if (!resource)
    problems.add(`${place}.read`, { zh: '读取的名称', en: 'the alias of a read' }, OTHER);
  if (use.items.length === 0) {
    problems.add(`${place}.items`, { zh: '至少一项', en: 'at least one' }, NOTHING);
  }
  for (const [index, item] of use.items.entries()) {
    if (!resource || hasItem(resource, item)) continue;
    const expected = { zh: `${resource.apiName} 的信息项`, en: `an item of ${resource.apiName}` };
    problems.add(`${place}.items[${index}]`, expected, OTHER);
  }
  checkWhen(checked, `${place}.when`, use.when);
}

/** What is declared about reads holds: resources, items, keys and conditions are there. GDE-9 */
export function gde9Reads(ground: LintGround): readonly Finding[] {
  const problems = new Problems();
  const checked = { problems, ground };
  for (const [index, read] of ground.content.reads.entries()) checkRead(checked, read, index);
  for (const [index, material] of ground.content.materials.entries()) {
    checkWhen(checked, `materials[${index}].when`, material.when);
    for (const [way, { uses }] of material.supplies.entries()) {
      const place = `materials[${index}].supplies[${way}]`;
      for (const [part, use] of uses.entries()) checkUse(checked, `${place}.uses[${part}]`, use);
    }
  }
  return problems.all.map(({ field, expected, got }) => {
    const sentence = {
      zh: `应为${expected.zh}，实际为${got.zh}`,
      en: `Expected ${expected.en}, got ${got.en}`,
    };
    const mend = { zh: '更正对应关系', en: 'Mend the mapping' };
    return error(RULE, { place: field, sentence, mend });
  });
}
