import { LRUCache } from 'lru-cache';
import type { Config, Database, EpochWatch } from '../../platform';
import { type HeldRange, selectHeldRanges } from './access-units.store';
import { type AddressRange, addressKey } from './address-range';

/** Where callers stand to the access units of their departments. */
export interface Places {
  /** True for an address outside of the department's unit; also for every one where it must have a unit and has none. NET-4 */
  isOutside(departmentId: string, address: string | undefined): boolean;
}

/** Addresses whose place is remembered. */
const MOST_PLACES = 10_000;

/** Who has which ranges, in memory; read again when something changed. NET-4 */
export class AccessUnitBook {
  private known: { readonly epoch: number; readonly places: Places } | null = null;
  private readonly read: () => Promise<ReadonlyMap<string, readonly AddressRange[]>>;

  constructor(
    db: Database,
    private readonly epoch: EpochWatch,
    private readonly config: Pick<Config, 'accessUnits'>,
  ) {
    this.read = db.unbound(async () => byDepartment(await selectHeldRanges(db)));
  }

  /** As of now, where it is known. */
  now(): Places | undefined {
    return this.known?.epoch === this.epoch.current ? this.known.places : undefined;
  }

  /** As of now. Not for use inside a transaction. */
  async load(): Promise<Places> {
    const known = this.now();
    if (known) return known;
    const epoch = this.epoch.current;
    const places = placesOf(await this.read(), this.config.accessUnits === 'required');
    this.known = { epoch, places };
    return places;
  }
}

function byDepartment(held: readonly HeldRange[]): ReadonlyMap<string, readonly AddressRange[]> {
  const ranges = new Map<string, HeldRange[]>();
  for (const one of held) {
    const own = ranges.get(one.departmentId);
    if (own) own.push(one);
    else ranges.set(one.departmentId, [one]);
  }
  return ranges;
}

function placesOf(held: ReadonlyMap<string, readonly AddressRange[]>, isNeeded: boolean): Places {
  const known = new LRUCache<string, { readonly isOutside: boolean }>({ max: MOST_PLACES });
  const judge = (ranges: readonly AddressRange[], address: string): boolean => {
    const key = addressKey(address);
    return key === null || !ranges.some(({ first, last }) => first <= key && key <= last);
  };
  return {
    isOutside: (departmentId, address) => {
      const ranges = held.get(departmentId);
      if (ranges === undefined) return isNeeded;
      if (address === undefined) return true;
      const name = `${departmentId} ${address}`;
      const found = known.get(name) ?? { isOutside: judge(ranges, address) };
      known.set(name, found);
      return found.isOutside;
    },
  };
}
