/** How long what runs may go on while its source is closed, in milliseconds. */
const PATIENCE_MS = 2_000;

/**
 * Closes gently, and by force what is not closed by then: no source keeps the gateway from stopping.
 */
export async function closeInTime(
  gently: () => Promise<void>,
  byForce: () => void | Promise<void>,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, 'late');
  });
  const ended = await Promise.race([gently(), late]);
  clearTimeout(timer);
  if (ended === 'late') await byForce();
}
