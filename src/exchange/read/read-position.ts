import type { GraphQLField } from 'graphql';
import { keyOrNull } from '../../catalog';
import { planFigures } from '../figures/plan-figures';
import { argumentsOf } from '../operation/arguments';
import type { FieldPosition, LinkPosition } from '../operation/compiled';
import { decideRead, refusalOf } from './decide-read';
import { failRead } from './fail-read';
import { grantedBy, narrowedBy } from './granted-by';
import { isGivenInClear, usedByKey, useRefusal } from './item-use';
import { keysFrom } from './key-arguments';
import { type BlockRun, type Granted, newRead, type Read } from './read';
import { readKeys } from './read-keys';
import { readPage } from './read-page';

type Work = (granted: Granted) => Promise<void>;

/** Decides, then works, then follows links. Never rejects: what goes wrong stands in the read. */
async function attempt(run: BlockRun, read: Read, work: Work): Promise<Read> {
  try {
    const known = decideRead(run, read.position.resource);
    const decision = known instanceof Promise ? await known : known;
    read.decision = decision;
    if (decision.effect === 'deny') throw refusalOf(decision, read.position.resource);
    await work(grantedBy(run, read, decision));
    if (read.position.links.length > 0) await followLinks(run, read);
  } catch (error) {
    failRead(run, read, error);
  }
  return read;
}

/**
 * Keys that the rows give for a link, each once; what cannot be a key leads nowhere, and neither does
 * one that is not given on its row.
 */
function linkKeys(read: Read, { link }: LinkPosition): string[] {
  const keys = new Set<string>();
  const isGiven = isGivenInClear(read.right, link.item);
  for (const row of read.rows) {
    if (!isGiven(row)) continue;
    const key = keyOrNull(link.key, row[link.item.field]);
    if (key !== null) keys.add(key);
  }
  return [...keys];
}

/** A link that may not be followed is a refused read of its own: it has an error and a record. */
function refusedLink(run: BlockRun, position: LinkPosition, parent: Read): Read {
  const read = newRead(position);
  const { item } = position.link;
  failRead(run, read, useRefusal(parent.position.resource, parent.decision, item));
  return read;
}

function followLink(run: BlockRun, position: LinkPosition, parent: Read): Promise<Read> {
  const read = newRead(position);
  return attempt(run, read, async (granted) => {
    const { key } = position.link;
    const decision = usedByKey(position.resource, granted.decision, key);
    read.keys = linkKeys(parent, position);
    read.written = parent.written;
    return readKeys(run, read, narrowedBy(run, read, granted, decision), key);
  });
}

/** Follows all links of a level at once, each with one call for the keys of all rows. */
async function followLinks(run: BlockRun, read: Read): Promise<void> {
  const children = read.position.links.map((position) =>
    read.projection?.links.has(position)
      ? followLink(run, position, read)
      : refusedLink(run, position, read),
  );
  for (const child of await Promise.all(children)) {
    const { position } = child;
    if (position.kind === 'link') read.children.set(position, child);
  }
}

/** Reads one field of `Shared`. `definition` is the field as the schema has it. */
export function readField(
  run: BlockRun,
  position: FieldPosition,
  definition: GraphQLField<unknown, unknown>,
): Promise<Read> {
  const read = newRead(position);
  return attempt(run, read, async (granted) => {
    const args = argumentsOf(definition, position.nodes[0], run.variables);
    if (position.kind === 'page') {
      const plan = planFigures(position, definition, run.variables);
      return readPage(run, read, granted, { args, plan, hasRows: position.hasRows });
    }
    const asked = keysFrom(position, args, run.ctx.config.maxKeys);
    const decision = usedByKey(position.resource, granted.decision, asked.item);
    read.keys = asked.keys;
    read.written = asked.keys.length;
    return readKeys(run, read, narrowedBy(run, read, granted, decision), asked.item);
  });
}
