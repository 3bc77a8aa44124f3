import { Readable } from 'node:stream';
import { auditDraft } from '../../audit';
import { requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import { listSources } from '../../sources';
import { listResources } from '../catalog.store';
import type { CatalogContext } from '../context';
import { whereOf } from '../list-resources';
import type { Resource, ResourceVersion } from '../resource.types';
import { visibleTo } from '../visible';
import { dcatCatalog, dcatDataset } from './dcat';
import { type EntryDocument, entryDocument } from './entry-document';
import { MAX_ENTRIES } from './import-catalogue';
import { JSON_FORM, JSON_KIND } from './read-json';
import { writeWorkbook } from './write-workbook';

/** Forms a catalogue leaves in. */
export const EXPORT_FORMATS = ['xlsx', 'json', 'jsonld'] as const;

/** See EXPORT_FORMATS. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Which version of each resource: the one in force, or the newest one that the caller may see. */
export const EXPORTED_VERSIONS = ['published', 'newest'] as const;

/** What is to be exported. */
export interface CatalogueExport {
  readonly format: ExportFormat;
  readonly version: (typeof EXPORTED_VERSIONS)[number];
  /** Id of a providing department; all where none is named. */
  readonly provider?: string | undefined;
}

const EVENT = 'catalog.exported';
const TITLE = '政务信息资源目录';

/** Resources that are read at once. */
const PAGE = 100;

/**
 * The catalogue as the caller may see it, as a file: what is redacted to them is empty in it. That
 * somebody took it is recorded before it leaves. DCAT tells of what is published only. CAT-1
 *
 * Errors: INPUT_INVALID when there is more than a workbook of the form may have.
 */
export async function exportCatalogue(
  ctx: CatalogContext,
  asked: CatalogueExport,
): Promise<Buffer | Readable> {
  const { format, provider, version } = asked;
  const { id, kind, department } = requireActor(ctx);
  const chosen = { ...asked, version: format === 'jsonld' ? 'published' : version } as const;
  const file = format === 'xlsx' ? await workbook(ctx, chosen) : Readable.from(textOf(ctx, chosen));
  const facts = { format, version: chosen.version, provider: provider ?? null };
  const said = { event: EVENT, requestId: ctx.requestId, department: department.id };
  await ctx.audit.append([auditDraft({ ...said, actor: { kind, id }, facts })]);
  return file;
}

/** The empty form, with how to fill it in. */
export function catalogueTemplate(): Promise<Buffer> {
  return writeWorkbook([]);
}

/** The version that is asked for, or null where the caller may not see one. */
function versionOf(
  { published, versions }: Resource,
  asked: CatalogueExport,
): ResourceVersion | null {
  return asked.version === 'published' ? published : (versions[0] ?? null);
}

async function* entriesOf(
  ctx: CatalogContext,
  asked: CatalogueExport,
): AsyncGenerator<EntryDocument> {
  const actor = requireActor(ctx);
  const names = new Map((await listSources(ctx)).map(({ id, name }) => [id, name]));
  const where = whereOf(actor, { provider: asked.provider ?? null });
  let after = '';
  for (;;) {
    const page = await listResources(ctx.db, where, PAGE, after);
    for (const resource of page.slice(0, PAGE)) {
      const seen = visibleTo(actor, resource);
      const version = seen && versionOf(seen, asked);
      if (seen && version) yield entryDocument(seen, version, names);
      after = resource.code;
    }
    if (page.length <= PAGE) return;
  }
}

async function workbook(ctx: CatalogContext, asked: CatalogueExport): Promise<Buffer> {
  const entries: EntryDocument[] = [];
  for await (const entry of entriesOf(ctx, asked)) {
    entries.push(entry);
    if (entries.length > MAX_ENTRIES) throw tooMany();
  }
  return writeWorkbook(entries);
}

/** JSON as it is read, page by page: a large catalogue is never in memory whole. */
async function* textOf(ctx: CatalogContext, asked: CatalogueExport): AsyncGenerator<string> {
  const isLinked = asked.format === 'jsonld';
  const head = isLinked
    ? dcatCatalog(TITLE, ctx.clock.now())
    : { kind: JSON_KIND, form: JSON_FORM };
  const list = isLinked ? 'dcat:dataset' : 'entries';
  yield `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(list)}:[`;
  let separator = '\n';
  for await (const entry of entriesOf(ctx, asked)) {
    yield `${separator}${JSON.stringify(isLinked ? dcatDataset(entry) : entry)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

function tooMany(): GatewayError {
  return new GatewayError('INPUT_INVALID', {
    field: 'provider',
    expected: {
      zh: `一个工作簿至多 ${MAX_ENTRIES} 个条目：请指明提供方，或用 json`,
      en: `at most ${MAX_ENTRIES} entries a workbook: name a provider, or take json`,
    },
    got: { zh: '更多条目', en: 'more' },
  });
}
