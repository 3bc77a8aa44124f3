import { requireActor } from '../../identity';
import { isGatewayError } from '../../platform';
import { findResource } from '../catalog.store';
import { bindingMismatches } from '../check-binding';
import { type FilledEntry, registrationProblems, revisionProblems } from '../check-entry';
import type { CatalogContext } from '../context';
import { fillEntry } from '../fill-entry';
import { freeApiName } from '../free-api-name';
import { NOTHING, Problems } from '../problems';
import type { NewEntry } from '../register-resource';
import type { EntryInput } from '../resource.inputs';
import type { Resource } from '../resource.types';
import { notRevisable } from '../revise-resource';
import { OTHER } from '../workbook/cell-kinds';
import type { EntryDocument } from './entry-document';

/** What an entry comes to: a new resource, or the next version of one. */
export type EntryPlan =
  | { readonly kind: 'new'; readonly entry: NewEntry }
  | { readonly kind: 'next'; readonly code: string; readonly entry: FilledEntry };

/** What the entries of one file share: names and codes that are taken, sources by their names. */
export interface ImportState {
  readonly sources: ReadonlyMap<string, string>;
  readonly codes: Set<string>;
  readonly apiNames: Set<string>;
}

/** What an entry comes to, and what is wrong with it. */
export interface PlannedEntry {
  readonly plan: EntryPlan;
  readonly problems: Problems;
}

const NOT_IN_REVIEW = [
  { zh: '未在审核中的资源', en: 'a resource that does not wait for its review' },
  { zh: '审核中的资源', en: 'one that does' },
] as const;
const NOT_ENDED = [
  { zh: '未终止的资源', en: 'a resource that has not ended' },
  { zh: '已终止的资源', en: 'one that has' },
] as const;
const UNASSESSED = {
  secrecyRisk: '',
  personalInformation: '',
  headConsent: { name: '', date: '' },
};

/** The document as somebody would have entered it by hand. */
function inputOf({ source, ...entry }: EntryDocument, sources: ImportState['sources']): EntryInput {
  return {
    ...entry,
    assessments: entry.assessments ?? UNASSESSED,
    sourceId: sources.get(source ?? '') ?? '',
    dataset: entry.dataset ?? '',
    items: entry.items.map((item) => ({ ...item, field: item.field ?? '' })),
  };
}

/** Looks at one entry as registering or revising it would, and notes all that is wrong. */
export async function planEntry(
  ctx: CatalogContext,
  document: EntryDocument,
  state: ImportState,
): Promise<PlannedEntry> {
  const entry = fillEntry(inputOf(document, state.sources));
  const planned =
    document.code === null
      ? await planNew(ctx, document, entry, state)
      : await planNext(ctx, { ...document, code: document.code }, entry, state);
  noteSecret(planned.problems, document);
  await noteBinding(ctx, planned.problems, document, entry, state);
  return planned;
}

/** CAT-5: nothing of a secret entry is kept; the fault tells where it stands. */
function noteSecret(problems: Problems, { secret }: EntryDocument): void {
  if (!secret) return;
  const expected = {
    zh: '否：涉密的不得编入目录',
    en: 'no: secrets do not belong in the catalogue',
  };
  problems.add('secret', expected, { zh: '是', en: 'yes' });
}

async function planNew(
  ctx: CatalogContext,
  { apiName: given, name, classification }: EntryDocument,
  entry: FilledEntry,
  { apiNames }: ImportState,
): Promise<PlannedEntry> {
  const apiName = given ?? (await freeApiName(ctx, name, apiNames));
  const named = { apiName, reserved: ctx.catalog.reservedTypes };
  const problems = registrationProblems({ classification }, entry, named, ctx.clock.now());
  const isTaken = apiNames.has(apiName) || (await findResource(ctx.db, { apiName })) !== null;
  if (isTaken) {
    const expected = { zh: '未被使用的接口名', en: 'an API name that is not taken' };
    problems.add('apiName', expected, { zh: '已被使用的', en: 'one that is' });
  }
  apiNames.add(apiName);
  return { plan: { kind: 'new', entry: { classification, apiName, entry } }, problems };
}

async function planNext(
  ctx: CatalogContext,
  document: EntryDocument & { readonly code: string },
  entry: FilledEntry,
  { codes }: ImportState,
): Promise<PlannedEntry> {
  const { code } = document;
  const problems = revisionProblems(entry, ctx.clock.now());
  const resource = await findResource(ctx.db, { code });
  const isOwn = resource?.provider.id === requireActor(ctx).department.id;
  if (codes.has(code)) {
    const expected = {
      zh: '本文件中不重复的代码',
      en: 'a code that no other entry of the file has',
    };
    problems.add('code', expected, { zh: '重复', en: 'one that has' });
  } else if (!resource || !isOwn) {
    const expected = {
      zh: '本部门已有的信息资源代码，或不填',
      en: 'a code of your own resource, or nothing',
    };
    problems.add('code', expected, OTHER);
  } else noteChanges(problems, document, resource);
  codes.add(code);
  return { plan: { kind: 'next', code, entry }, problems };
}

/** What a resource is called and where it stands is said once and for good. CAT-2 */
function noteChanges(problems: Problems, document: EntryDocument, resource: Resource): void {
  const refusal = notRevisable(resource);
  if (refusal) {
    const [expected, got] = resource.endedAt ? NOT_ENDED : NOT_IN_REVIEW;
    problems.add('code', expected, got);
  }
  const same = (text: string) => ({ zh: `不变的 ${text}`, en: `${text}, as it is` });
  if (document.apiName !== null && document.apiName !== resource.apiName) {
    problems.add('apiName', same(resource.apiName), OTHER);
  }
  for (const part of ['category', 'section', 'subject', 'detail'] as const) {
    const kept = resource.classification[part];
    if (document.classification[part] === kept) continue;
    problems.add(`classification.${part}`, kept === '' ? NOTHING : same(kept), OTHER);
  }
}

/** A draft is bound from the start: its source, dataset and fields must be filled in and fit. */
async function noteBinding(
  ctx: CatalogContext,
  problems: Problems,
  { source, dataset }: EntryDocument,
  { items }: FilledEntry,
  { sources }: ImportState,
): Promise<void> {
  const sourceId = sources.get(source ?? '');
  if (sourceId === undefined) {
    const expected = {
      zh: '本部门已登记的数据源名称',
      en: 'the name of a source of your department',
    };
    problems.add('source', expected, source === null ? NOTHING : OTHER);
    return;
  }
  if (dataset === null) return;
  try {
    const found = await bindingMismatches(ctx, sourceId, dataset, items);
    for (const { position, part, field, expected, got } of found) {
      if (field !== '') problems.add(`items[${position}].${part}`, expected, got);
    }
  } catch (error) {
    if (!isGatewayError(error)) throw error;
    const expected = { zh: '可以连接的数据源', en: 'a source that answers' };
    problems.add('source', expected, { zh: error.code, en: error.code });
  }
}
