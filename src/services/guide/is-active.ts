/** Whether a service item of the city's list is in force. GDE-1 */
export function isActive(
  { startsAt, endedAt }: { readonly startsAt: Date; readonly endedAt: Date | null },
  now: Date,
): boolean {
  return startsAt <= now && (endedAt === null || now < endedAt);
}
