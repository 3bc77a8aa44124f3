import fc from 'fast-check';
import type { Generation } from '../../src/exchange/generation';
import type { Source } from '../../src/sources';
import { holdToRules } from './against-rules';
import { Choices, choices } from './choices';
import { aCity, CALLER, type City, NEIGHBOUR, OWN_PURPOSES, type Rows } from './city';
import { answersOf, type Sending } from './compare';
import {
  cacheOf,
  decisionsOf,
  generationOf,
  type Hole,
  type OpenWorld,
  openExchange,
  type Seen,
} from './exchange';
import { aQuery, type Query } from './query';
import { RowsSource } from './rows-source';
import { Tally } from './tally';
import { twinOf } from './twin';

/** How much is proven, over what. */
export interface Proof {
  readonly queries: number;
  readonly seed: number;
  readonly hole?: Hole;
  /** Whether some answers are also held to what the rules give, evaluated slowly. */
  readonly byRules?: boolean;
  /** Where the rows of a world lie; in memory where it does not say. */
  readonly sourceOf?: SourceOf;
}

/** Puts the rows of a world where the exchange reads them. */
type SourceOf = (city: City, rows: Rows) => Promise<Source> | Source;

const inMemory: SourceOf = ({ resources }, rows) => new RowsSource(resources, rows);

/** Queries that are asked of one city, and second worlds it has for each set of purposes. */
const CITY_QUERIES = 100;
const TWINS = 3;

/** So many of a hundred queries are held to the rules, where that is asked. */
const BY_RULES = 25;

/** Enough choices for a city, its twin, a query. */
const CITY_CHOICES = 400;
const QUERY_CHOICES = 150;

function numbersFor(seed: number): readonly number[] {
  const numbers = fc.array(fc.nat(9999), { minLength: CITY_CHOICES, maxLength: CITY_CHOICES });
  return fc.sample(fc.noBias(numbers), { seed, numRuns: 1 })[0] ?? [];
}

/** A city with the world it is in, and its other worlds as they are needed. */
class Stage {
  private readonly twins = new Map<string, Promise<OpenWorld>>();
  readonly first: Promise<OpenWorld>;
  private readonly generation: Generation;
  private readonly decisions: ReturnType<typeof cacheOf>;

  constructor(
    readonly city: City,
    private readonly seed: number,
    private readonly hole: Hole = {},
    private readonly sourceOf: SourceOf = inMemory,
  ) {
    this.generation = generationOf(city);
    const decided = new Map([
      [CALLER, decisionsOf(city, CALLER, hole)],
      [NEIGHBOUR, decisionsOf(city, NEIGHBOUR, hole)],
    ]);
    this.decisions = cacheOf(decided);
    this.first = this.open(city.rows);
  }

  /** A world that looks the same to the caller for these purposes. */
  twin(purposes: readonly string[], number: number): Promise<OpenWorld> {
    const own = OWN_PURPOSES.filter((one) => purposes.includes(one));
    const name = `${own.join()}#${number}`;
    const known = this.twins.get(name) ?? this.open(this.rowsOf(own, number));
    this.twins.set(name, known);
    return known;
  }

  /** The rows of such a world. */
  rowsOf(own: readonly string[], number: number): Rows {
    const numbers = numbersFor(this.seed * TWINS + number + 1);
    return twinOf(new Choices(numbers), this.city, own);
  }

  private async open(rows: Rows): Promise<OpenWorld> {
    const source = await this.sourceOf(this.city, rows);
    const { generation, decisions, hole } = this;
    return openExchange(generation, hole.source?.(source) ?? source, await decisions);
  }
}

/** The city of a seed. */
function stageOf(seed: number, hole?: Hole, sourceOf?: SourceOf): Stage {
  return new Stage(aCity(new Choices(numbersFor(seed))), seed, hole, sourceOf);
}

function sendingOf(made: Choices): Sending {
  return {
    department: made.chance(1) ? null : CALLER,
    besideNeighbour: made.chance(10),
    swapsCursors: made.chance(5),
  };
}

function textOf(answers: readonly Seen[]): string {
  return answers.map(({ text }) => text).join('\n');
}

/** A counterexample for people: the query, the city, and what each world answered. */
function leak(query: Query, city: City, one: readonly Seen[], other: readonly Seen[]): Error {
  const { resources, grants, rows } = city;
  const shown = { resources, grants, rows: Object.fromEntries(rows) };
  const at = one.findIndex(({ text }, page) => text !== other[page]?.text);
  return new Error(
    [
      'two worlds that should look the same to the caller do not',
      `query: ${query.text}`,
      `variables: ${JSON.stringify(query.variables)}`,
      `one:   ${one[at]?.text}`,
      `other: ${other[at]?.text}`,
      `city: ${JSON.stringify(shown)}`,
    ].join('\n'),
  );
}

/**
 * One query, written from choices, asked in both worlds. Rejects when they answer differently, or not
 * by the rules.
 */
async function tryOne(
  stage: Stage,
  numbers: readonly number[],
  { tally, byRules }: { readonly tally: Tally; readonly byRules: boolean },
): Promise<void> {
  const { city } = stage;
  const made = new Choices(numbers);
  // Chosen first, lest a long query that uses up its choices never be held to the rules.
  const isHeld = made.chance(BY_RULES) && byRules;
  const query = aQuery(made, city);
  const sending = sendingOf(made);
  const worlds = [stage.first, stage.twin(query.purposes, made.below(TWINS))];
  const [one = [], other = []] = await Promise.all(
    worlds.map(async (world) => answersOf(await world, query, sending)),
  );
  tally.add(one);
  if (textOf(one) !== textOf(other)) throw leak(query, city, one, other);
  const [first] = one;
  if (isHeld && first && sending.department !== null) holdToRules(city, query, first);
}

/**
 * Asks so many queries of small cities, each in two worlds that differ only in what the caller may
 * not see, and rejects with the smallest query found that tells them apart or, where that is asked too,
 * that is not answered by the rules.
 */
export async function prove(proof: Proof): Promise<Tally> {
  const { stackTraceLimit } = Error;
  // Most queries are refused, and jest would spend more on stacks that nobody reads than on all else.
  Error.stackTraceLimit = 0;
  try {
    return await proveAll(proof);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

async function proveAll({ queries, seed, hole, byRules = false, sourceOf }: Proof): Promise<Tally> {
  const tally = new Tally();
  for (let number = 0; tally.queries < queries; number += 1) {
    const citySeed = seed + number;
    const stage = stageOf(citySeed, hole, sourceOf);
    const property = fc.asyncProperty(choices(QUERY_CHOICES), (numbers) =>
      tryOne(stage, numbers, { tally, byRules }),
    );
    const numRuns = Math.min(CITY_QUERIES, queries - tally.queries);
    // What a hole put in by hand lets out need not be made small.
    await fc.assert(property, { numRuns, seed: citySeed, endOnFailure: hole !== undefined });
  }
  return tally;
}
