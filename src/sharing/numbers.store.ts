import type { Database } from '../platform';

/** Takes the next number of a series in a year, such as `G-2026-000001`; none is given twice. */
export async function takeNumber(
  db: Database,
  letter: 'A' | 'C' | 'D' | 'E' | 'G',
  year: string,
): Promise<string> {
  const series = `${letter}-${year}`;
  const [row] = await db.query<{ last: number }>(
    `INSERT INTO sharing_number (series, last) VALUES ($1, 1)
     ON CONFLICT (series) DO UPDATE SET last = sharing_number.last + 1 RETURNING last`,
    [series],
  );
  return `${series}-${String(row?.last).padStart(6, '0')}`;
}
