/** A sign-in that came to nothing. */
export interface Refused {
  /** Where it came from, under a name that counts its like; null from this machine itself. */
  readonly peer: string | null;
  /** Digest of what was typed as the account. */
  readonly account: string;
  /** A catalogue code. */
  readonly code: string;
}

/** Refusals of one peer that have no record of their own, together. */
export interface RefusedSum {
  readonly peer: string | null;
  readonly refused: number;
  /** How many different accounts were typed, up to a bound. */
  readonly accounts: number;
  /** Codes, each once. */
  readonly codes: readonly string[];
}

/** What is known of a peer since sums were last taken. */
interface Tally {
  readonly peer: string | null;
  /** How many had a record of their own. */
  own: number;
  refused: number;
  readonly accounts: Set<string>;
  readonly codes: Set<string>;
}

/** Refusals of a peer between two takings that have a record each: what somebody mistypes is seen. */
const OWN_RECORDS = 10;

/** Most peers, and accounts of each, that are told apart: a flood must not fill the memory either. */
const MOST_PEERS = 10_000;
const MOST_ACCOUNTS = 1_000;

/** Turned away before anything was looked at: these never have a record of their own. */
const UNSEEN: readonly string[] = Object.freeze(['SIGN_IN_BUSY', 'INPUT_INVALID']);

/** The peer under which all are counted for whom there is no place of their own. */
const OTHERS = 'others';

/**
 * Refused sign-ins, so that whoever makes accounts up cannot fill the log and is not lost from it: a
 * few of a peer have a record each, the rest are summed up until they are taken. It makes no
 * difference whether an account exists: the time that a refusal takes would tell.
 */
export class RefusedSignIns {
  private tallies = new Map<string, Tally>();

  /** Counts a refusal; true where it is to have a record of its own. */
  note({ peer, account, code }: Refused): boolean {
    const tally = this.tallyOf(peer);
    if (!UNSEEN.includes(code) && tally.own < OWN_RECORDS) {
      tally.own += 1;
      return true;
    }
    tally.refused += 1;
    tally.codes.add(code);
    if (tally.accounts.size < MOST_ACCOUNTS) tally.accounts.add(account);
    return false;
  }

  /** What has been summed up since the last time, and begins anew. */
  take(): readonly RefusedSum[] {
    const tallies = [...this.tallies.values()].filter(({ refused }) => refused > 0);
    this.tallies = new Map();
    return tallies.map(({ peer, refused, accounts, codes }) => {
      return { peer, refused, accounts: accounts.size, codes: [...codes].sort() };
    });
  }

  private tallyOf(peer: string | null): Tally {
    const isFull = this.tallies.size >= MOST_PEERS;
    const own = this.tallies.get(`${peer}`);
    if (own) return own;
    const name = isFull ? OTHERS : peer;
    const known = this.tallies.get(`${name}`);
    if (known) return known;
    const made = { peer: name, own: 0, refused: 0, accounts: new Set<string>() };
    const tally = { ...made, codes: new Set<string>() };
    this.tallies.set(`${name}`, tally);
    return tally;
  }
}
