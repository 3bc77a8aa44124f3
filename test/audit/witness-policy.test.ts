import { witnessText } from '../../src/audit';
import { cosignatureLine } from '../../src/audit/tlog/cosignature';
import { signNote, verifierOf, verifierText } from '../../src/audit/tlog/note';
import { isWitnessed, parseWitnessPolicy } from '../../src/audit/tlog/witness-policy';
import { logSignerOf } from './log-signer';

const log = logSignerOf();
const signers = [1, 2, 3].map((number) => logSignerOf(number, `witness.example/${number}`));
const [one = '', two = '', three = ''] = signers.map((one) => witnessText(verifierOf(one)));
const text = 'city.example/audit\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n';

/** A note that the witnesses of these numbers cosigned. */
function noteBy(...numbers: readonly number[]): string {
  const lines = numbers.map((number) => cosignatureLine(text, signers[number - 1] ?? log, 1));
  return signNote(text, log) + lines.join('');
}

const THREE = `# the witnesses of the city
log ${verifierText(verifierOf(log))}
witness A ${one} https://a.example/
\twitness  B ${two}
witness C ${three}
`;

describe('a witness policy', () => {
  it.each([
    ['quorum none', [], true],
    ['quorum A', [1], true],
    ['quorum A', [2, 3], false],
    ['group any-of any A B C\nquorum any-of', [3], true],
    ['group any-of any A B C\nquorum any-of', [], false],
    ['group two 2 A B C\nquorum two', [1, 3], true],
    ['group two 2 A B C\nquorum two', [2, 2], false],
    ['group all-of all A B C\nquorum all-of', [1, 2], false],
    ['group BC any B C\ngroup both all A BC\nquorum both', [1, 3], true],
    ['group BC any B C\ngroup both all A BC\nquorum both', [2, 3], false],
  ] as const)('%j with cosignatures of %j: %s', (quorum, numbers, enough) => {
    const policy = parseWitnessPolicy(`${THREE}${quorum}\n`);
    expect(isWitnessed(policy, noteBy(...numbers))).toBe(enough);
  });

  it('tells where a witness takes checkpoints', () => {
    const { witnesses } = parseWitnessPolicy(`${THREE}quorum none`);
    expect(witnesses.map(({ name, address }) => [name, address])).toEqual([
      ['A', 'https://a.example/'],
      ['B', null],
      ['C', null],
    ]);
  });

  it.each([
    ['', 'line 6'],
    ['quorum D', 'line 6'],
    ['quorum A\nquorum B', 'line 7'],
    ['group none any A', 'line 6'],
    ['group A any B', 'line 6'],
    ['group X 3 A B\nquorum X', 'line 6'],
    ['group X 0 A B\nquorum X', 'line 6'],
    ['group X all\nquorum X', 'line 6'],
    ['group X any A\ngroup Y any A', 'line 7'],
    [`witness D ${one}`, 'line 6'],
    [`witness D ${verifierText(verifierOf(log))}`, 'line 6'],
    ['witness D', 'line 6'],
    ['log x', 'line 6'],
    ['policy x', 'line 6'],
  ])('is refused with the line of %j', (lines, line) => {
    expect(() => parseWitnessPolicy(THREE + lines)).toThrow(
      expect.objectContaining({
        code: 'WITNESS_POLICY_INVALID',
        facts: { problem: expect.objectContaining({ en: expect.stringContaining(`${line}: `) }) },
      }),
    );
  });
});
