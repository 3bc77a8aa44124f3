/** What a row says, without what it leaves out, and without parts of which nothing is said. */
export function withoutNulls(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const said = Object.entries(value).map(([name, part]) => [name, saidOf(part)] as const);
  return Object.fromEntries(said.filter(([, part]) => part !== null));
}

function saidOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(saidOf);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const said = withoutNulls(value as Record<string, unknown>);
  return Object.keys(said).length === 0 ? null : said;
}
