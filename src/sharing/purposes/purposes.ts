import { requireActor } from '../../identity';
import { type Database, type EpochWatch, GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import type { Purpose } from '../decision/decision';
import type { ItemGuard } from './guard.store';
import { readServiceItems } from './service-items.store';

/** A service item as it bears on purposes. */
export interface ServiceItemModel extends ItemGuard {
  readonly code: string;
  readonly name: string;
  /** Ids of the departments that handle it. */
  readonly departments: ReadonlySet<string>;
  /** Epoch milliseconds. */
  readonly startsAt: number;
  /** Epoch milliseconds; null while it goes on. */
  readonly endedAt: number | null;
}

/** Service items by code. */
export type ServiceItemBook = ReadonlyMap<string, ServiceItemModel>;

/** The city's item list in memory, read again when something changed. */
export class PurposeBook {
  private known: { readonly epoch: number; readonly items: ServiceItemBook } | null = null;
  private readonly read: () => Promise<ServiceItemBook>;

  constructor(
    db: Database,
    private readonly epoch: EpochWatch,
  ) {
    this.read = db.unbound(() => readServiceItems(db));
  }

  /** The list when it is known as of now. */
  now(): ServiceItemBook | undefined {
    return this.known?.epoch === this.epoch.current ? this.known.items : undefined;
  }

  /** The list as of now. Not for use inside a transaction. */
  async load(): Promise<ServiceItemBook> {
    const known = this.now();
    if (known) return known;
    const epoch = this.epoch.current;
    const items = await this.read();
    this.known = { epoch, items };
    return items;
  }
}

/** True for an item that is in force at an instant. */
export function isActive(item: ServiceItemModel | undefined, now: number): boolean {
  if (!item) return false;
  return item.startsAt <= now && (item.endedAt === null || now < item.endedAt);
}

/** Refuses a purpose by the list at hand. */
function checkIn(book: ServiceItemBook, ctx: SharingContext, { serviceItem }: Purpose): void {
  const { department } = requireActor(ctx);
  const item = book.get(serviceItem);
  if (!isActive(item, ctx.clock.now().getTime())) {
    throw new GatewayError('PURPOSE_UNKNOWN', { serviceItem });
  }
  if (item?.departments.has(department.id)) return;
  throw new GatewayError('PURPOSE_NOT_YOURS', { serviceItem });
}

/**
 * Refuses a purpose whose service item is not in force, or not handled by the caller's department,
 * which is the verified one. Answers undefined, or throws, at once while the list is known; a
 * promise of the same when it must be read. GDE-1
 *
 * Errors: PURPOSE_UNKNOWN, PURPOSE_NOT_YOURS, UNAUTHENTICATED.
 */
export function checkPurpose(ctx: SharingContext, purpose: Purpose): Promise<void> | undefined {
  const book = ctx.sharing.purposes.now();
  if (!book) return ctx.sharing.purposes.load().then((read) => checkIn(read, ctx, purpose));
  checkIn(book, ctx, purpose);
  return undefined;
}
