/** An object of an answer, by response key. */
export type Answer = Record<string, unknown>;

/**
 * Makes answer objects without a prototype, so that an alias such as `__proto__` is a key like any
 * other. A constructor rather than `Object.create(null)`: such objects keep their fast layout.
 */
const Bag = function bag() {} as unknown as new () => Answer;
Bag.prototype = Object.create(null);

/** An empty answer object. */
export function newAnswer(): Answer {
  return new Bag();
}
