/** A process that was told twice goes at once, as a shell would say it: 128 + SIGINT. */
const AT_ONCE = 130;

/** Resolves at the first Ctrl-C or SIGTERM. The second ends the process where it stands. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.removeListener(signal, stop);
        process.on(signal, () => process.exit(AT_ONCE));
      }
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
