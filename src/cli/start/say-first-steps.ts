import { say } from '../print';

/** Says how to begin with a database in which nobody is who could sign in. */
export function sayFirstSteps(): void {
  say('Nobody is set up here yet. The first operator, who sets up the others:');
  say('  npx once-gateway operator create --help');
}
