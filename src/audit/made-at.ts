/** When an id was made: it begins with the milliseconds (UUIDv7). Not a number of what is no id. */
export function madeAt(id: string): number {
  return Number.parseInt(id.replace('-', '').slice(0, 12), 16);
}
