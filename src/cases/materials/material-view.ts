import type { ItemModel } from '../../catalog';
import { requireActor } from '../../identity';
import { addDays, chinaDate, GatewayError, renderError } from '../../platform';
import type { MaterialWay, ReadUse } from '../../services';
import { readerOf } from '../../sharing';
import type { CasesContext } from '../context';
import type { CaseMaterialRecord } from './case-material';
import type { CaseReadRecord } from './case-read';
import type { FoundMaterial } from './find-material';
import type { Standing } from './standing';
import { takesMaterials } from './takes-materials';

/** A value as it is shown. */
export interface ValueView {
  /** API name of the item. */
  readonly item: string;
  readonly name: string;
  /** As text; JSON of what is no plain value; null where the provider has none. */
  readonly value: string | null;
  readonly masked: boolean;
}

/** A part of a material that comes from one read. */
export interface PartView
  extends Omit<
    CaseReadRecord,
    'caseId' | 'alias' | 'values' | 'problem' | 'network' | 'isOutsideUnit'
  > {
  /** Name of the read in the guide. */
  readonly read: string;
  /** API name of the resource. */
  readonly resource: string;
  /** The last day on which it is fresh enough, as YYYY-MM-DD; null where any age will do. */
  readonly validUntil: string | null;
  /** Null where they are not for whoever looks, or are not there. */
  readonly values: readonly ValueView[] | null;
  readonly code: string | null;
  /** What is in the way, in the language of whoever looks. */
  readonly message: string | null;
}

/** A material of a case as it is shown. */
export interface MaterialView extends Omit<CaseMaterialRecord, 'note'> {
  /** Number of the case. */
  readonly number: string;
  /** Key of the material: with the number, what the record of a change tells. */
  readonly code: string;
  readonly name: string;
  readonly way: MaterialWay;
  readonly parts: readonly PartView[];
  /** What was said or handed in; null to those who do not handle the case. */
  readonly evidence: string | null;
  readonly rightValue: string | null;
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Items of a resource as the catalogue has it; none where it is published no more. */
async function itemsOf(ctx: CasesContext, resource: string): Promise<readonly ItemModel[]> {
  return (await ctx.catalog.byApiName(resource))?.items ?? [];
}

/**
 * The values of a part: for the clerks whose case it is, while it is not decided, and only where they
 * stand as whoever had it read did, since what is released depends on the network.
 */
async function valuesOf(
  ctx: CasesContext,
  standing: Standing,
  read: CaseReadRecord,
  use: ReadUse & { readonly resource: string },
  isHandled: boolean,
): Promise<readonly ValueView[] | null> {
  const isHere = readerOf(ctx).network === read.network && !requireActor(ctx).isOutsideUnit;
  const { values } = read;
  if (!values || !isHere || !isHandled || !takesMaterials(standing.case)) return null;
  const models = await itemsOf(ctx, use.resource);
  return use.items
    .filter((item) => item in values)
    .map((item) => ({
      item,
      name: models.find(({ apiName }) => apiName === item)?.name ?? item,
      value: textOf(values[item]),
      masked: read.maskedItems.includes(item),
    }));
}

function validUntil({ asOf }: CaseReadRecord, { maxAgeDays }: ReadUse): string | null {
  if (asOf === null || maxAgeDays === null || maxAgeDays === undefined) return null;
  return addDays(chinaDate(asOf), maxAgeDays);
}

function messageOf({ locale }: CasesContext, { problem }: CaseReadRecord): string | null {
  return problem && renderError(new GatewayError(problem.code, problem.facts), locale).message;
}

async function partView(
  ctx: CasesContext,
  standing: Standing,
  use: ReadUse,
  isHandled: boolean,
): Promise<PartView[]> {
  const record = standing.reads.get(use.read);
  const resource = standing.plan.find(({ alias }) => alias === use.read)?.resource;
  if (!record || !resource) return [];
  const { caseId: _case, alias: read, problem, network: _network, ...placed } = record;
  const { isOutsideUnit: _place, ...rest } = placed;
  const values = await valuesOf(ctx, standing, record, { ...use, resource }, isHandled);
  const message = messageOf(ctx, record);
  const until = validUntil(record, use);
  return [
    { ...rest, read, resource, values, validUntil: until, code: problem?.code ?? null, message },
  ];
}

/** The parts of the way that supplied it; of all ways, each once, while none did. */
function usesOf({ material, record }: FoundMaterial): readonly ReadUse[] {
  const chosen = record.supply === null ? undefined : material.supplies[record.supply];
  const uses = (chosen ? [chosen] : material.supplies).flatMap((supply) => supply.uses);
  return [...new Map(uses.toReversed().map((use) => [use.read, use])).values()].toReversed();
}

/** A material as the caller may see it, who handles its case or does not. */
export async function viewOf(
  ctx: CasesContext,
  standing: Standing,
  found: FoundMaterial,
  isHandled: boolean,
): Promise<MaterialView> {
  const { material, record } = found;
  const uses = material.way === 'fetch' ? usesOf(found) : [];
  const parts = await Promise.all(uses.map((use) => partView(ctx, standing, use, isHandled)));
  const note = isHandled ? record.note : null;
  return {
    ...record,
    ...{ number: standing.case.number, code: material.key },
    ...{ name: material.name, way: material.way, parts: parts.flat() },
    ...{ evidence: note?.evidence ?? null, rightValue: note?.rightValue ?? null },
  };
}
