import { type GraphQLSchema, getNamedType, graphql } from 'graphql';
import { restrictCasePaper } from '../../src/cases/archive/restrict-paper';
import type { CasesContext } from '../../src/cases/context';
import { checkPurposeCase } from '../../src/cases/file/check-purpose-case';
import { confirmMaterial } from '../../src/cases/materials/confirm-material';
import { readCasePdf } from '../../src/cases/seal/read-case-pdf';
import { recordOwnSeal } from '../../src/cases/seal/record-own-seal';
import { sealVoucher } from '../../src/cases/seal/seal-voucher';
import { recordOffice } from '../../src/identity';
import { newId } from '../../src/platform';
import { ACTS, type Acting } from './case-acts';

/** A case as somebody may have come to know of it. */
export interface Named {
  readonly id: string;
  readonly number: string;
  readonly documentId: string;
  /** Code of its applicant. */
  readonly code: string;
}

/** One that is not there, beside one that may be. */
export const absent = ({ code }: Named): Named => ({
  ...{ id: newId(), number: 'B-2026-999999', documentId: newId(), code },
});

const WHOLE_CASE = `query ($id: ID!) { case(id: $id) {
  number status applicant { name code } fields { name } steps { step } allowedSteps deadlines { kind }
  parts { opinion } papers { title } notices { text } materials { key state } sealUses { documentId }
} }`;

/** Names of the queries of the office that answer with a case, or are asked about one. */
export function queriesOfCases(schema: GraphQLSchema): string[] {
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
  const isOfCase = ({ type, args }: (typeof queries)[number]) =>
    getNamedType(type).name === 'Case' || args.some(({ name }) => name.startsWith('case'));
  return queries.filter(isOfCase).map(({ name }) => name);
}

type Ask = (ctx: CasesContext, named: Named) => Promise<unknown>;

/** Every way to ask about one case. */
const asks = (schema: GraphQLSchema): readonly Ask[] => [
  async (contextValue, { id }) => {
    const variableValues = { id };
    const { data, errors } = await graphql({
      schema,
      source: WHOLE_CASE,
      contextValue,
      variableValues,
    });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return data;
  },
  (ctx, { id: caseId, documentId }) =>
    readCasePdf(ctx, { caseId, documentId }).then(() => 'a file'),
  (ctx, { number: caseNumber, code: subject }) =>
    checkPurposeCase(ctx, { caseNumber, serviceItem: 'RENT', subject, basis: null }),
];

/** Every way to do something with one case. */
const touches = (sealId: string): readonly Ask[] => {
  const acts = Object.values(ACTS).map(
    (run): Ask =>
      (ctx, { id }) =>
        run(ctx, { id, sealId } satisfies Acting),
  );
  return [
    ...acts,
    (ctx, { id, documentId }) => sealVoucher(ctx, { caseId: id, documentId, sealId }),
    (ctx, { id }) => recordOwnSeal(ctx, { caseId: id, ownSealNumber: '1' }),
    (ctx, { id, documentId }) =>
      restrictCasePaper(ctx, { caseId: id, documentId, ground: 'privacy' }),
    (ctx, { id }) => confirmMaterial(ctx, { caseId: id, material: 'form', answer: 'confirmed' }),
  ];
};

/** What is answered, or how it is refused, without what the caller named. */
async function told(work: Promise<unknown>, { id, number, documentId }: Named): Promise<string> {
  const answer = await work.then(
    (said) => ({ said: said ?? null }),
    ({ code, facts, message }: { code?: string; facts?: unknown; message?: string }) => ({
      refused: code ?? message,
      facts,
    }),
  );
  const words = JSON.stringify(answer);
  return [id, number, documentId].reduce((text, name) => text.replaceAll(name, '<named>'), words);
}

/** What somebody hears who asks about a case in every way. */
export function sightOf(schema: GraphQLSchema, ctx: CasesContext, named: Named): Promise<string[]> {
  return Promise.all(asks(schema).map((ask) => told(ask(ctx, named), named)));
}

/** What somebody hears who tries everything with a case. */
export async function touchesOf(
  ctx: CasesContext,
  named: Named,
  sealId: string,
): Promise<string[]> {
  const heard: string[] = [];
  for (const touch of touches(sealId)) {
    const work = recordOffice(ctx, 'act.touched', () => touch(ctx, named));
    heard.push(await told(work, named));
  }
  return heard;
}
