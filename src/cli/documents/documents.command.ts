import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { officeSdl } from '../../api';
import { caseMarkdown } from '../../cases';
import { configMarkdown, errorsMarkdown, projectRoot } from '../../platform';
import { endingMarkdown, procedureMarkdown } from '../../sharing';
import { say } from '../print';
import { withGateway } from '../with-gateway';
import { exampleDataSdl } from './example-data';
import { publishedSdl } from './published-sdl';

/** A file that is made from the code, and how. */
export interface MadeDocument {
  readonly path: string;
  readonly make: () => string | Promise<string>;
}

/** Every file of the project that is made from its code; a test fails when one is stale. */
export const DOCUMENTS: readonly MadeDocument[] = Object.freeze([
  { path: 'docs/errors.md', make: errorsMarkdown },
  { path: 'docs/configuration.md', make: configMarkdown },
  { path: 'docs/sharing-procedure.md', make: procedureMarkdown },
  { path: 'docs/ending-a-service.md', make: endingMarkdown },
  { path: 'docs/cases.md', make: caseMarkdown },
  { path: 'schema/office.graphql', make: officeSdl },
  { path: 'schema/data-example.graphql', make: exampleDataSdl },
]);

/** Writes them all anew. */
export async function writeDocuments(): Promise<void> {
  for (const { path, make } of DOCUMENTS) {
    const file = join(projectRoot, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await make());
    say(path);
  }
}

/** Prints the office half, which every gateway has alike, or what is published in this one. */
export async function printSchema({ data = false }: { readonly data?: boolean }): Promise<void> {
  say(data ? await withGateway(publishedSdl) : await officeSdl());
}
