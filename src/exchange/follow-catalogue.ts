import type { ResourceModel } from '../catalog';
import type { Runtime } from '../platform';
import type { SharingContext } from '../sharing';

/** Called with the catalogue as it stands, whenever it is not what was seen last. */
export type OnNews = (published: readonly ResourceModel[]) => Promise<void>;

/** How long changes gather before one look, and how long after a failed look comes the next. */
const GATHER_MS = 20;
const RETRY_MS = 500;

/** Which versions stand in a catalogue; a version never changes once it is published. */
function editionOf(published: readonly ResourceModel[]): string {
  return published.map(({ id, version }) => `${id}:${version}`).join(' ');
}

/** Looks at the catalogue after each change of the epoch and reports what is new. */
export class CatalogueFollower {
  private edition: string | null = null;
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;
  private readonly unsubscribe: () => void;

  constructor(
    private readonly runtime: Pick<Runtime<SharingContext>, 'catalog' | 'db' | 'epoch' | 'log'>,
    private readonly onNews: OnNews,
  ) {
    // A change is told from inside the work that made it; the look must not join its transaction.
    const plan = runtime.db.unbound(() => this.plan(GATHER_MS));
    this.unsubscribe = runtime.epoch.onChange(plan);
  }

  /** Looks now. Rejects when the catalogue cannot be read or its news cannot be taken in. */
  async look(): Promise<void> {
    const published = await this.runtime.catalog.published();
    const edition = editionOf(published);
    if (this.stopped || edition === this.edition) return;
    await this.onNews(published);
    this.edition = edition;
  }

  /** Stops, after a look that is under way. */
  async close(): Promise<void> {
    this.stopped = true;
    this.unsubscribe();
    if (this.timer) clearTimeout(this.timer);
    await this.looking;
  }

  /** Changes that come close together are one look; a look that fails is repeated. */
  private plan(milliseconds: number): void {
    if (this.stopped || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.looking = this.looking.then(() => this.look()).catch((error) => this.retry(error));
    }, milliseconds);
  }

  private retry(error: unknown): void {
    this.runtime.log.warn({ err: error }, 'the catalogue is unreadable; the schema stays as it is');
    this.plan(RETRY_MS);
  }
}
