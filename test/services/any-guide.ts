import fc from 'fast-check';
import {
  CONTACT_KINDS,
  COVERAGES,
  HANDLING_FORMS,
  KEY_ORIGINS,
  MATERIAL_SOURCES,
  MATERIAL_TYPES,
  MATERIAL_WAYS,
  SERVED_PARTIES,
  SERVICE_TYPES,
} from '../../src/services/enums';
import type { GuideContent, GuideMaterial } from '../../src/services/guide/content.types';
import type { GuideRead } from '../../src/services/guide/reading.types';

/** Texts with what spreadsheets, XML and the form itself take for something else. */
const CHARACTERS = [...'aZ09_xD=+-@\'\\ \t\n\re|｜<&"、，无材料，😀'];
const anyText = fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 12 });
/** A text of nothing visible says nothing, which is as good as none. */
const text = anyText.map((found) => (found.trim() === '' ? '' : found));
const said = text.filter((found) => found !== '');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const word = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,6}$/);
const count = fc.integer({ min: -3, max: 20_000 });
const oneOf = <T extends string>(words: readonly T[]) => fc.constantFrom(...words);
const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });
const record: <T extends object>(
  model: {
    [K in keyof T]-?: fc.Arbitrary<T[K]>;
  },
) => fc.Arbitrary<T> = (model) => fc.record(model as never) as fc.Arbitrary<never>;

const basis = few(record({ law: text, article: maybe(said) }));
const offer = maybe(record({ available: fc.boolean(), how: maybe(said) }));
const contacts = few(record({ kind: oneOf(CONTACT_KINDS), value: text }));
const when = maybe(
  fc.oneof(
    record({ applicant: oneOf(SERVED_PARTIES) }),
    record({ read: word, item: word, equals: fc.array(anyText, { minLength: 1, maxLength: 3 }) }),
    record({ applicant: maybe(oneOf(SERVED_PARTIES)), read: maybe(word), item: word }),
  ),
);
const use = record({ read: word, items: few(word), maxAgeDays: maybe(count), when });

const material = record<GuideMaterial>({
  key: word,
  name: text,
  type: maybe(oneOf(MATERIAL_TYPES)),
  source: maybe(oneOf(MATERIAL_SOURCES)),
  sample: maybe(said),
  emptyForm: maybe(said),
  electronicForm: maybe(said),
  copies: maybe(count),
  size: maybe(said),
  acceptance: maybe(said),
  electronic: maybe(fc.boolean()),
  basis,
  producer: maybe(said),
  way: oneOf(MATERIAL_WAYS),
  confirm: fc.boolean(),
  when,
  supplies: few(record({ uses: few(use) })),
  notSupplied: few(record({ resource: word, reasons: text })),
});

const read = record<GuideRead>({
  alias: word,
  resource: word,
  keyItem: word,
  key: record({
    from: oneOf(KEY_ORIGINS),
    field: maybe(said),
    read: maybe(word),
    item: maybe(word),
  }),
});

/** Whatever a guide can say; keys are told apart, as they are in all that is kept. */
export const anyContent = record<GuideContent>({
  name: maybe(said),
  type: maybe(oneOf(SERVICE_TYPES)),
  basis,
  conditions: few(anyText),
  served: few(oneOf(SERVED_PARTIES)),
  statutoryDays: maybe(count),
  promisedDays: maybe(count),
  resultName: maybe(said),
  resultSample: maybe(said),
  charged: maybe(fc.boolean()),
  fees: few(record({ name: text, amount: text, unit: text })),
  feeBasis: basis,
  defects: maybe(record({ materials: few(word), days: maybe(count) })),
  steps: few(
    record({ name: text, days: maybe(count), standard: maybe(said), result: maybe(said) }),
  ),
  forms: few(oneOf(HANDLING_FORMS)),
  standards: few(anyText),
  coverage: maybe(oneOf(COVERAGES)),
  appointment: offer,
  onlinePayment: offer,
  delivery: offer,
  places: few(record({ name: text, address: text, window: maybe(said) })),
  hours: few(record({ days: text, from: text, to: text })),
  consultation: contacts,
  complaints: contacts,
  materials: fc.uniqueArray(material, { selector: ({ key }) => key, maxLength: 3 }),
  reads: fc.uniqueArray(read, { selector: ({ alias }) => alias, maxLength: 3 }),
});
