import { holds, type NetworkZone, tellsZones, zoneOfNobody } from '../../identity';
import type { SharingContext } from '../context';

/** What a decision depends on of who reads, beside the department. */
export interface Reader {
  readonly network: NetworkZone;
  /** In a session as operator or as leadership, which read no shared data. */
  readonly oversees: boolean;
  /** Id of the person who reads, or in whose place the gateway does; null for a system. */
  readonly person: string | null;
}

/** Who reads in this context. */
export function readerOf({ actor, config }: Pick<SharingContext, 'actor' | 'config'>): Reader {
  return {
    network: actor?.network ?? zoneOfNobody(config),
    oversees: actor !== null && holds(actor, 'operator', 'leadership'),
    person: actor?.kind === 'person' ? actor.id : (actor?.inPlaceOf ?? null),
  };
}

/** A system in the government network: whom a department usually reads by. */
export function usualReader({ config }: Pick<SharingContext, 'config'>): Reader {
  const network = tellsZones(config) ? 'government' : 'unzoned';
  return { network, oversees: false, person: null };
}
