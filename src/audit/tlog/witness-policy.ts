import { GatewayError } from '../../platform';
import { broken } from './broken';
import { cosignatureBy, parseWitness } from './cosignature';
import { type NoteVerifier, parseVerifier } from './note';

/** A witness that a policy names. */
export interface NamedWitness {
  /** What it is called within the policy. */
  readonly name: string;
  readonly verifier: NoteVerifier;
  /** Where it takes checkpoints; null where the policy does not say. */
  readonly address: string | null;
}

/** Who must have cosigned: one witness, or so many of a group. */
type Rule =
  | { readonly witness: NamedWitness }
  | { readonly least: number; readonly of: readonly Rule[] };

/** Which witnesses there are, and whose cosignatures are enough. C2SP tlog-policy */
export interface WitnessPolicy {
  readonly witnesses: readonly NamedWitness[];
  readonly quorum: Rule;
}

/** Whether the witnesses that cosigned this note are enough. */
export function isWitnessed({ quorum }: WitnessPolicy, note: string): boolean {
  return fits(quorum, ({ verifier }) => cosignatureBy(note, verifier) !== null);
}

/** Refuses a note that too few have cosigned. Errors: AUDIT_LOG_BROKEN. */
export function expectWitnessed(policy: WitnessPolicy, note: string): void {
  if (isWitnessed(policy, note)) return;
  throw broken('checkpoint', '见证方联署不足', 'is not cosigned by enough of the witnesses');
}

function fits(rule: Rule, cosigned: (witness: NamedWitness) => boolean): boolean {
  if ('witness' in rule) return cosigned(rule.witness);
  return rule.of.filter((one) => fits(one, cosigned)).length >= rule.least;
}

/** Reads a policy file. Errors: WITNESS_POLICY_INVALID with the line and what is wrong with it. */
export function parseWitnessPolicy(text: string): WitnessPolicy {
  const reader = new PolicyReader();
  for (const line of text.split('\n')) {
    reader.take(line.split(/[ \t]+/).filter((word) => word !== ''));
  }
  return reader.policy();
}

/** Takes one line after the other: what a line names stands above it. */
class PolicyReader {
  private readonly rules = new Map<string, Rule>();
  private readonly witnesses: NamedWitness[] = [];
  private readonly members = new Set<string>();
  private quorum: Rule | null = null;
  private line = 0;

  take([kind = '#', ...words]: readonly string[]): void {
    this.line += 1;
    const [first = ''] = words;
    if (kind.startsWith('#')) return;
    if (kind === 'log' && words.length <= 2) this.read(() => parseVerifier(first));
    else if (kind === 'witness' && words.length <= 3) this.addWitness(words);
    else if (kind === 'group') this.addGroup(words);
    else if (kind === 'quorum' && words.length === 1) this.setQuorum(first);
    else {
      const en = 'expected log, witness, group or quorum and what belongs to it';
      throw this.wrong('应为 log、witness、group 或 quorum 及其内容', en);
    }
  }

  policy(): WitnessPolicy {
    if (this.quorum) return { witnesses: this.witnesses, quorum: this.quorum };
    throw this.wrong('缺少 quorum', 'it ends without a quorum');
  }

  private addWitness([name = '', key = '', address = null]: readonly (string | null)[]): void {
    const verifier = this.read(() => parseWitness(key ?? ''));
    if (this.witnesses.some((one) => one.verifier.publicKey.equals(verifier.publicKey))) {
      throw this.wrong('密钥重复', 'the key stands there already');
    }
    if (address !== null && !(/^https?:\/\//.test(address) && URL.canParse(address))) {
      throw this.wrong('应为 http(s) 地址', 'expected an http(s) address');
    }
    const witness = { name: name ?? '', verifier, address };
    this.define(witness.name, { witness });
    this.witnesses.push(witness);
  }

  private addGroup([name = '', count = '', ...names]: readonly string[]): void {
    const of = names.map((member) => this.joined(member));
    const words: Readonly<Record<string, number>> = { all: of.length, any: 1 };
    const least = words[count] ?? Number(/^\d{1,4}$/.exec(count)?.[0] ?? 0);
    if (least < 1 || least > of.length) {
      throw this.wrong('数目应在成员数以内', 'expected all, any or a number of its members');
    }
    this.define(name, { least, of });
  }

  /** A member of a group; none counts in two ways. */
  private joined(name: string): Rule {
    if (this.members.has(name))
      throw this.wrong(`${name} 已属一组`, `${name} is in a group already`);
    this.members.add(name);
    return this.known(name);
  }

  private setQuorum(name: string): void {
    if (this.quorum) throw this.wrong('quorum 重复', 'there is a quorum already');
    this.quorum = name === 'none' ? { least: 0, of: [] } : this.known(name);
  }

  private define(name: string, rule: Rule): void {
    if (name === '' || name === 'none' || this.rules.has(name)) {
      throw this.wrong(`名称 ${name} 不可用`, `the name ${name} cannot be given`);
    }
    this.rules.set(name, rule);
  }

  private known(name: string): Rule {
    const rule = this.rules.get(name);
    if (rule) return rule;
    throw this.wrong(`上文未定义 ${name}`, `${name} is not defined above`);
  }

  private read<T>(parse: () => T): T {
    try {
      return parse();
    } catch {
      throw this.wrong('密钥无法识别', 'the key is none of its kind');
    }
  }

  private wrong(zh: string, en: string): GatewayError {
    const problem = { zh: `第 ${this.line} 行：${zh}`, en: `line ${this.line}: ${en}` };
    return new GatewayError('WITNESS_POLICY_INVALID', { problem });
  }
}
