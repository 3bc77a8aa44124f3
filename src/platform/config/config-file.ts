import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

/** What a configuration file says, or why it cannot be read. */
export type FileContent =
  | { readonly values: Readonly<Record<string, unknown>> }
  | { readonly problem: string };

/**
 * Where YAML (of which JSON is a part) is broken. Only the place is told: the line itself may hold
 * a secret.
 */
function syntaxProblem(text: string): FileContent | undefined {
  const [error] = parseDocument(text).errors;
  if (!error) return undefined;
  const line = error.linePos?.[0].line;
  return { problem: `${error.code} at line ${line ?? '?'}` };
}

function parse(text: string): FileContent {
  const broken = syntaxProblem(text);
  if (broken) return broken;
  const content: unknown = parseDocument(text).toJS({ maxAliasCount: 0 });
  if (content === null) return { values: {} };
  if (typeof content !== 'object' || Array.isArray(content)) {
    return { problem: 'something other than names with values' };
  }
  return { values: { ...content } };
}

/** Reads a YAML or JSON file of settings. Never throws. */
export function readConfigFile(path: string): FileContent {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { problem: code ?? 'a file that cannot be read' };
  }
}
