import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { bareOfficeSchema } from '../../src/api/office-schema';
import { loadPermissions } from '../../src/api/permissions';
import { createDepartment, type Duty, type Role, recordOffice } from '../../src/identity';
import { CATALOGUE } from '../../src/platform/errors/catalogue';
import { departmentCode } from '../api/test-gateway';
import { type Answer, ask } from '../support/ask';
import { type City, openCity } from './city';

/** Mutations in which nothing can be wrong, or that write what outlives a refusal. */
const NOTHING_WRONG = ['signOut', 'signIn', 'fileNetworkStatement', 'markMessagesRead'];

/** Tables that may change though nothing was done: what was refused is recorded. */
const MAY_CHANGE = /^(audit_|_prisma|setting$|session$|oversight_watch$)/;

/** Values of one kind of bad input, for the leaves of whatever is asked for. */
interface Bad {
  readonly text: string;
  readonly number: number;
  readonly time: string;
  /** How often an entry stands in a list. */
  readonly entries: number;
}

const KINDS: Readonly<Record<string, Bad>> = {
  'blank texts, numbers below zero and empty lists': {
    ...{ text: ' ', number: -1, time: '0001-01-01T00:00:00.000Z', entries: 0 },
  },
  'texts without end, numbers too large and entries given twice': {
    ...{ text: 'x'.repeat(5_000), number: 2_147_483_647, time: '9999-12-31T00:00:00.000Z' },
    entries: 2,
  },
  'texts written to deceive, and things that are not there': {
    ...{ text: 'nothing\u202e', number: 0, time: '2026-02-28T00:00:00.000Z', entries: 1 },
  },
};

/** A value of a type that is bad wherever it can be; inputs that may be left out are. */
function badValue(type: GraphQLInputType, bad: Bad): unknown {
  if (isNonNullType(type)) return badValue(type.ofType, bad);
  if (isListType(type)) {
    return Array.from({ length: bad.entries }, () => badValue(type.ofType, bad));
  }
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) return badArguments(Object.values(type.getFields()), bad);
  if (!isLeafType(type)) return null;
  const { text, number, time } = bad;
  const known = { Int: number, Float: number, Boolean: false, DateTimeISO: time, JSONObject: {} };
  return Object.entries(known).find(([name]) => name === type.name)?.[1] ?? text;
}

function badArguments(of: readonly (GraphQLArgument | GraphQLInputField)[], bad: Bad) {
  const needed = of.filter(({ type }) => isNonNullType(type));
  return Object.fromEntries(needed.map(({ name, type }) => [name, badValue(type, bad)]));
}

/** The mutation with what it needs as variables. */
function documentOf({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const needed = args.filter((one) => isNonNullType(one.type));
  const declared = needed.map((one) => `$${one.name}: ${one.type}`).join(', ');
  const given = needed.map((one) => `${one.name}: $${one.name}`).join(', ');
  const isLeaf = isLeafType(isNonNullType(type) ? type.ofType : type);
  const call = `${name}${given && `(${given})`}${isLeaf ? '' : ' { __typename }'}`;
  return `mutation ${declared && `(${declared})`} { ${call} }`;
}

const PEOPLE: Readonly<Record<Exclude<Role, 'sharingAuthority'>, Duty[]>> = {
  ...{ sharingOfficer: [], steward: [], clerk: [], developer: [] },
  ...{ leadership: ['leadership'], operator: ['operations'] },
};

describe('bad input to every mutation', () => {
  let city: City;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    city = await openCity();
    const ctx = city.gateway.systemContext();
    for (const [at, [role, duties]] of Object.entries(PEOPLE).entries()) {
      const where = { level: 'city', divisionCode: '110000', duties } as const;
      const named = { name: `部门${at}`, creditCode: departmentCode(8100 + at) };
      const department = await recordOffice(ctx, 'department.created', () =>
        createDepartment(ctx, { ...named, ...where }),
      );
      tokens.set(role, await city.signedIn(department, role as Role));
    }
    tokens.set('sharingAuthority', await city.signedIn(city.bureau, 'sharingAuthority'));
    await city.publish({});
    await city.grant({ resource: 'household' });
  }, 120_000);
  afterAll(() => city.close());

  /** What each table holds, as a digest. */
  async function held(): Promise<Readonly<Record<string, string>>> {
    const { db } = city.gateway.runtime;
    const tables = await db.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    const told = new Map<string, string>();
    for (const { name } of tables.filter((one) => !MAY_CHANGE.test(one.name))) {
      const [row] = await db.query<{ digest: string }>(
        `SELECT md5(coalesce(string_agg(t::text, ',' ORDER BY t::text), '')) AS digest FROM "${name}" t`,
      );
      told.set(name, row?.digest ?? '');
    }
    return Object.fromEntries(told);
  }

  const refusedWell = ({ status, body }: Answer): boolean => {
    const codes = (body.errors ?? []).map(({ extensions }) => extensions.code);
    const isKnown = codes.every((code) => code in CATALOGUE && code !== 'INTERNAL');
    return codes.length > 0 && isKnown && status < 500 && !body.data;
  };

  it.each(Object.entries(KINDS))(
    'such as %s is refused by its code, and leaves nothing half done',
    async (_kind, bad) => {
      const mutations = (await bareOfficeSchema()).getMutationType()?.getFields() ?? {};
      const { Mutation: permissions } = loadPermissions();
      const before = await held();
      const wrong: string[] = [];
      let asked = 0;
      for (const field of Object.values(mutations)) {
        if (NOTHING_WRONG.includes(field.name)) continue;
        const allowed = permissions[field.name]?.allow ?? [];
        const roles = [...tokens].filter(([role]) => allowed.some((one) => one === role));
        const callers = roles.length > 0 ? roles : [...tokens].slice(0, 1);
        for (const [role, token] of callers) {
          const variables = badArguments(field.args, bad);
          const answer = await ask(city.gateway, documentOf(field), { variables, token });
          if (!refusedWell(answer)) wrong.push(`${field.name} as ${role}: ${answer.text}`);
          asked += 1;
        }
      }
      expect(wrong).toEqual([]);
      expect(asked).toBeGreaterThan(Object.keys(mutations).length);
      expect(await held()).toEqual(before);
    },
    120_000,
  );
});
