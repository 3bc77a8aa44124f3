import type { Database, GatewayError } from '../../platform';
import type { AuditRecord } from '../record';
import { broken } from '../tlog/broken';
import type { SignedLeaves } from './signed-leaves';
import { findStored } from './stored-records.store';

/** Where a record must stand. */
export interface Place {
  /** In the tree; null while it has no place there. */
  readonly index: number | null;
  readonly node: string;
  readonly sequence: number;
}

/** What damage is looked into with. */
interface Evidence {
  readonly db: Database;
  readonly leaves: SignedLeaves;
}

/** A place as it is told, such as `#4711 (gateway-1.data #12)`. */
export function nameOf({ index, node, sequence }: Place): string {
  const inLane = `${node} #${sequence}`;
  return index === null ? inLane : `#${index} (${inLane})`;
}

/** A record that its own hash, its chain or its columns show to be altered. */
export function altered(place: Place, zh: string, en: string): GatewayError {
  return broken(nameOf(place), `已被改动：${zh}`, `was altered: ${en}`);
}

/** A place that has more than one record. */
export function twice(place: Place): GatewayError {
  return broken(nameOf(place), '有重复的记录', 'is there twice');
}

/** A place that has the record of another one. */
export function moved(place: Place, from: Pick<Place, 'node' | 'sequence'>): GatewayError {
  const other = `${from.node} #${from.sequence}`;
  const [zh, en] =
    place.index === null
      ? ['系后来加入', 'it was added']
      : ['次序已被改动', 'the order was changed'];
  return broken(nameOf(place), `放着 ${other} 的记录，${zh}`, `has the record of ${other}: ${en}`);
}

/** A place without a record: it is missing, or stands elsewhere. */
export async function absent({ db, leaves }: Evidence, place: Place): Promise<GatewayError> {
  const entry = place.index === null ? null : await leaves.entryAt(place.index);
  const now = entry && (await findStored(db, entry.id));
  if (!now) return broken(nameOf(place), '已缺失', 'is missing');
  const other = `${now.node} #${now.sequence}`;
  const en = `stands as ${other} now: the order was changed`;
  return broken(nameOf(place), `的记录现位于 ${other}，次序已被改动`, en);
}

/** A place whose record is whole in itself and not the one that was published there. */
export async function unlikeSigned(
  evidence: Evidence,
  place: Place & { readonly index: number },
  said: AuditRecord,
): Promise<GatewayError> {
  const entry = await evidence.leaves.entryAt(place.index);
  if (entry === null || entry.id === said.id) {
    return altered(place, '与已公布的散列不符', 'its text or salt does not fit what was published');
  }
  if (entry.node !== place.node || entry.sequence !== place.sequence) {
    return moved({ ...place, node: entry.node, sequence: entry.sequence }, place);
  }
  const now = await findStored(evidence.db, entry.id);
  if (now) return moved(place, said);
  return broken(
    nameOf(place),
    '已被换成另一条记录',
    'is another record than the one that was published',
  );
}
