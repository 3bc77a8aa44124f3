/** A provider of the query over twelve materials: two materials each. */
export interface BenchProvider {
  readonly name: string;
  /** The last two digits of a division of its own, so that credit codes differ. */
  readonly number: number;
  /** Where its data is: with the gateway, or behind a server that takes so long to answer. */
  readonly delivery: { readonly kind: 'hosted' } | { readonly kind: 'http'; readonly ms: number };
  /** API names of its materials. */
  readonly materials: readonly [string, string];
}

/** How long the slowest provider takes, in milliseconds. */
export const SLOWEST_MS = 50;

/** The resource of 20 items, which the first provider has beside its materials. */
export const RESIDENT = 'resident';

/** Four providers hold their data with the gateway; two answer themselves, one of them slowly. */
export const PROVIDERS: readonly BenchProvider[] = Object.freeze([
  hosted(1, '公安局', 'household', 'residence'),
  hosted(2, '民政局', 'marriage', 'relief'),
  hosted(3, '人力资源和社会保障局', 'insurance', 'employment'),
  hosted(4, '规划和自然资源局', 'estate', 'parcel'),
  { ...hosted(5, '市场监督管理局', 'business', 'licence'), delivery: { kind: 'http', ms: 0 } },
  { ...hosted(6, '税务局', 'taxpayer', 'arrears'), delivery: { kind: 'http', ms: SLOWEST_MS } },
]);

/** One of the twelve materials. */
export interface Material {
  readonly apiName: string;
  readonly provider: BenchProvider;
}

/** The twelve materials in the order of their providers. */
export const MATERIALS: readonly Material[] = Object.freeze(
  PROVIDERS.flatMap((provider) => provider.materials.map((apiName) => ({ apiName, provider }))),
);

function hosted(number: number, name: string, one: string, other: string): BenchProvider {
  return { number, name, delivery: { kind: 'hosted' }, materials: [one, other] };
}
