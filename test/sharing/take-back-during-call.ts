import '../../src/sharing/policies/cedar';

/**
 * `(import "m" "f" (func)) (func (export "g") (param externref) (result externref) call 0 local.get 0)`:
 * the least program that, as Cedar's, takes and gives references and calls back in between.
 */
const PROGRAM = new Uint8Array([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 9, 2, 0x60, 0, 0, 0x60, 1, 0x6f, 1, 0x6f],
  ...[2, 7, 1, 1, 0x6d, 1, 0x66, 0, 0],
  ...[3, 2, 1, 1],
  ...[7, 5, 1, 1, 0x67, 0, 1],
  ...[10, 8, 1, 6, 0, 0x10, 0, 0x20, 0, 0x0b],
]);

/** As much of it as is used here: Node's types leave it to those of browsers. */
declare const WebAssembly: {
  readonly Module: new (program: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
};

/** Calls until the caller is optimised for sure. */
const CALLS = 200_000;

class Base {
  answer(): number {
    return 1;
  }
}
class Derived extends Base {}

let during = (): void => undefined;
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(PROGRAM), {
  m: { f: () => during() },
});
const through = exports.g as (value: object) => object;
const derived = new Derived();

/** What it was optimised for no longer holds once `answer` is another function. */
function call(): number {
  through(derived);
  return derived.answer();
}

for (let at = 0; at < CALLS; at += 1) call();
during = () => {
  Base.prototype.answer = () => 2;
};
process.stdout.write(`${call()}`);
