/** The value at a path of names; undefined where there is nothing. */
export function valueAt(from: unknown, path: string): unknown {
  let value: unknown = from;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** Puts a value at a path of names, with the objects on the way. */
export function putAt(into: Record<string, unknown>, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let place = into;
  for (const name of names) {
    const next = place[name] ?? {};
    place[name] = next;
    place = next as Record<string, unknown>;
  }
  place[last] = value;
}
