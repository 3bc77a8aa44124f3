const TICK_MS = 20;

/**
 * How long something took by this process's own doing, in milliseconds: what its processors worked and
 * what it waited. A machine that is busy with others stretches a clock's time, and adds nothing here:
 * ticks of a timer come late then, and are counted, not looked up.
 */
export async function ownTime(work: () => Promise<unknown>): Promise<number> {
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, TICK_MS);
  const before = process.cpuUsage();
  await work().finally(() => clearInterval(timer));
  const { user, system } = process.cpuUsage(before);
  return ticks * TICK_MS + (user + system) / 1_000;
}
