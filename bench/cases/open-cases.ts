import { randomUUID } from 'node:crypto';
import { SERVICE } from '../../src/cli/demo/tour';
import type { Ask } from './ask-city';

/** Who a case is for. */
export interface Applicant {
  readonly code: string;
  readonly name: string;
}

/** A case as it was answered. */
export interface OpenedCase {
  readonly id: string;
  readonly number: string;
  readonly materials: readonly { readonly key: string; readonly state: string }[];
}

/** What one request came to: the answers to it, as often as it was sent, the first one timed. */
export interface Opening {
  readonly answers: readonly OpenedCase[];
  readonly ms: number;
}

/** Of ten requests one is sent twice at once, as by somebody who presses twice, and one again when it was answered. */
const OF_EACH = 10;
const AT_ONCE = 0;
const AGAIN = 5;

const OPEN = `mutation ($input: OpenCaseInput!) {
  openCase(input: $input) { id number materials { key state } }
}`;

/** Opens a case, by so many requests at once under one key. */
async function openBy(ask: Ask, { code, name }: Applicant, times: number) {
  const input = {
    ...{ serviceItem: SERVICE.rental, channel: 'window', resultForm: 'electronic' },
    applicant: { kind: 'naturalPerson', name, code, phone: '13900000000' },
    ...{ fields: [], jointWith: [], idempotencyKey: randomUUID() },
  };
  const send = () => ask<{ openCase: OpenedCase }>(OPEN, { input });
  const asked = performance.now();
  const answers = await Promise.all(Array.from({ length: times }, send));
  const ms = performance.now() - asked;
  return { answers: answers.map(({ openCase }) => openCase), ms, send };
}

/** Opens a case by one request. */
export async function openOne(ask: Ask, applicant: Applicant): Promise<Opening> {
  const { answers, ms } = await openBy(ask, applicant, 1);
  return { answers, ms };
}

/** Opens a case as people do: by its place some are sent twice. */
async function openAt(ask: Ask, applicant: Applicant, place: number): Promise<Opening> {
  const times = place % OF_EACH === AT_ONCE ? 2 : 1;
  const { answers, ms, send } = await openBy(ask, applicant, times);
  if (place % OF_EACH !== AGAIN) return { answers, ms };
  return { answers: [...answers, (await send()).openCase], ms };
}

/** Has each clerk open one case after the other until there is one for every applicant. */
export async function openCases(
  clerks: readonly Ask[],
  applicants: readonly Applicant[],
): Promise<readonly Opening[]> {
  const openings: Opening[] = [];
  let next = 0;
  const work = async (ask: Ask): Promise<void> => {
    for (let place = next++; place < applicants.length; place = next++) {
      openings.push(await openAt(ask, applicants[place] as Applicant, place));
    }
  };
  await Promise.all(clerks.map(work));
  return openings;
}

/** The time within which this share of some was over. */
export function shareOf(times: readonly number[], share: number): number {
  const inOrder = times.toSorted((one, other) => one - other);
  return inOrder[Math.ceil(inOrder.length * share) - 1] ?? 0;
}
