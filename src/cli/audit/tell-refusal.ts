import type { Refusal } from '../../audit';

const WORDS: Readonly<Record<Refusal['outcome'], string>> = Object.freeze({
  shrunk: 'the log has fewer records than were cosigned',
  forked: 'the log has shown two different trees of the same size',
  rewritten: 'the log no longer begins as it did when it was cosigned',
  unproven: 'the log did not show that it begins as it did when it was cosigned',
});

/** Says on standard error that a signed checkpoint was refused, and where both are kept. */
export function tellRefusal({ outcome, before, after, evidence }: Refusal): void {
  console.error(`REFUSED: ${WORDS[outcome]} (${before} then, ${after} now)`);
  console.error(`both signed checkpoints are kept in ${evidence}`);
}
