import { z } from 'zod';

/** How text from the environment is read, how a value is checked, and how it is told. */
export interface Kind<Value> {
  /** Checks a value; issues need no messages of their own, `expected` says it all. */
  readonly schema: z.ZodType<Value>;
  /** What a good value is, in words that follow "expected". */
  readonly expected: string;
  /** Reads the text of an environment variable. Text it cannot read is handed on as it is. */
  readonly fromText: (text: string) => unknown;
}

/** One setting: where it comes from, what it means, and its default. */
export interface Setting<Value> extends Kind<Value> {
  /** Name of the environment variable. */
  readonly env: string;
  /** One line for people: what it does, with its unit. */
  readonly doc: string;
  /** The value where nobody sets one; undefined for a setting that may stay empty. */
  readonly fallback: Value;
  /** A secret is never printed, nor any wrong value that stands in its place. */
  readonly secret: boolean;
}

/** Writes a setting that everybody may see. */
export function setting<Value>(
  env: string,
  kind: Kind<Value>,
  fallback: Value,
  doc: string,
): Setting<Value> {
  return Object.freeze({ ...kind, env, doc, fallback, secret: false });
}

/** Writes a secret setting, which has no default. */
export function secretSetting<Value>(
  env: string,
  kind: Kind<Value>,
  doc: string,
): Setting<Value | undefined> {
  const schema = kind.schema.optional();
  return Object.freeze({ ...kind, schema, env, doc, fallback: undefined, secret: true });
}

/** Writes a setting that everybody may see and that may stay empty. */
export function optionalSetting<Value>(
  env: string,
  kind: Kind<Value>,
  doc: string,
): Setting<Value | undefined> {
  const schema = kind.schema.optional();
  return Object.freeze({ ...kind, schema, env, doc, fallback: undefined, secret: false });
}
