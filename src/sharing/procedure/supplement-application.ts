import type { ResourceModel, SharingMode } from '../../catalog';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { plainConditions } from '../row-condition/cell-rule';
import { answerAutomatically } from './answer-automatically';
import type { ApplicationRecord } from './applications.store';
import { beginStep } from './begin-step';
import type { NewApplication } from './check-application';
import { checkComplete, resourceInForce } from './make-application';
import { takeStep } from './take-step';

/** What a consumer supplements: an explanation, and the parts that change. */
export type Supplement = { readonly text: string } & Partial<
  Pick<NewApplication, 'items' | 'serviceItems' | 'basis' | 'rowScope' | 'expiresAt'>
>;

/** An application as it would be made today. */
export function askedBy(
  {
    quota,
    items,
    serviceItems,
    basis,
    rowScope,
    cells,
    mode,
    startsAt,
    expiresAt,
  }: ApplicationRecord,
  { apiName }: ResourceModel,
): NewApplication {
  const scope = { items, serviceItems, basis, rowScope, cells, startsAt, expiresAt, quota };
  return { ...scope, resource: apiName, mode: mode as SharingMode };
}

/** The parts of a supplement that were given. */
function given(supplement: Omit<Supplement, 'text'>): Partial<NewApplication> {
  const entries = Object.entries(supplement);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null));
}

/**
 * Supplements an application as the provider's notice asked, by the consumer's sharing officer,
 * whose act is the consent to what changes. The answer's clock goes on. SHR-3
 *
 * Errors: those of `beginStep`; INPUT_INVALID without a text; NOT_FOUND and NOT_SHARED of the
 * resource; APPLICATION_INCOMPLETE with everything that is missing now.
 */
export async function supplementApplication(
  ctx: SharingContext,
  id: string,
  { text, ...parts }: Supplement,
): Promise<ApplicationRecord> {
  const step = await beginStep(ctx, 'supplement', id);
  const why = checkReasons('text', text);
  const resource = await resourceInForce(ctx, step.application);
  const asked = { ...askedBy(step.application, resource), ...given(parts) };
  const input = { ...asked, ...plainConditions(asked) };
  const { consumerId } = step.application;
  await checkComplete(ctx, input, { resource, consumerId });
  const { items, serviceItems, basis, expiresAt, rowScope } = input;
  const scope = { items, serviceItems, basis, expiresAt, rowScope };
  const change = { ...scope, version: resource.version };
  const application = await takeStep(ctx, step, { why, change });
  return answerAutomatically(ctx, { application, resource });
}
