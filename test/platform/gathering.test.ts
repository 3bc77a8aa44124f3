import { Gathering } from '../../src/platform';

describe('what gathers', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** Whether it has resolved, once all that is due now was done. */
  async function isOver(complete: Promise<void>): Promise<boolean> {
    let over = false;
    void complete.then(() => {
      over = true;
    });
    await Promise.resolve();
    await Promise.resolve();
    return over;
  }

  it('waits for all that is on its way', async () => {
    const gathering = new Gathering(5);
    const [first, second] = [gathering.expect(), gathering.expect()];
    const complete = gathering.complete();
    first();
    first();
    expect(await isOver(complete)).toBe(false);
    second();
    expect(await isOver(complete)).toBe(true);
  });

  it('waits no longer than a moment for what does not come', async () => {
    const gathering = new Gathering(5);
    gathering.expect();
    const complete = gathering.complete();
    jest.advanceTimersByTime(4);
    expect(await isOver(complete)).toBe(false);
    jest.advanceTimersByTime(1);
    expect(await isOver(complete)).toBe(true);
  });

  it('waits for nothing where nothing is on its way', async () => {
    expect(await isOver(new Gathering(5).complete())).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });
});
