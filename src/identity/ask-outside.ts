import type { IdentityContext } from './context';

/** How a question ended, told again to whoever asks it within the change. */
type Ending = () => unknown;

/** What was asked for the changes that run for a request: one, or in a command several at once. */
interface Asked {
  readonly endings: Map<string, Ending>;
  changes: number;
}

const requests = new WeakMap<object, Asked>();

/** Ends an attempt at a change: it needs an answer that is not to be waited for within it. */
class Question extends Error {
  constructor(
    readonly key: string,
    readonly ask: () => Promise<unknown>,
  ) {
    super('asked within an office change');
  }
}

/**
 * Asks something that may take as long as others like, such as a provider's system, without holding
 * the transaction of an office change meanwhile: on the embedded engine everybody would wait for it.
 * Within `recordOffice` the attempt ends here; the question is asked outside, and the change is
 * begun anew with the answer at hand. So ask before anything is written, and after it was checked
 * who asks. Equal keys stand for the same question; a key is never shown. Errors: those of the
 * question.
 */
export async function askOutside<T>(
  ctx: Pick<IdentityContext, 'db'>,
  key: string,
  ask: () => Promise<T>,
): Promise<T> {
  const asked = requests.get(ctx);
  if (asked === undefined || !ctx.db.inTransaction()) return ask();
  const ending = asked.endings.get(key);
  if (ending === undefined) throw new Question(key, ask);
  return ending() as T;
}

/** Attempts a change until nothing is left to be asked. What was asked is forgotten with it. */
export async function withAnswers<T>(ctx: object, attempt: () => Promise<T>): Promise<T> {
  const asked = requests.get(ctx) ?? { endings: new Map(), changes: 0 };
  requests.set(ctx, asked);
  asked.changes += 1;
  try {
    return await attemptWith(asked.endings, attempt);
  } finally {
    asked.changes -= 1;
    if (asked.changes === 0) requests.delete(ctx);
  }
}

/** Every turn has one answer more than the one before, so this ends with the questions. */
async function attemptWith<T>(endings: Asked['endings'], attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof Question)) throw error;
    endings.set(error.key, await endingOf(error.ask));
    return attemptWith(endings, attempt);
  }
}

/** A failure is an answer too: it is thrown where it was asked for, within the next attempt. */
async function endingOf(ask: () => Promise<unknown>): Promise<Ending> {
  try {
    const answer = await ask();
    return () => answer;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
