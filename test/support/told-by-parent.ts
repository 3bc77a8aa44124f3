import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What a process of a test is to do, once its parent says so: see `loadVictim`. */
export async function toldByParent<Told>(): Promise<Told> {
  const [line] = await once(createInterface({ input: process.stdin }), 'line');
  return JSON.parse(line);
}
