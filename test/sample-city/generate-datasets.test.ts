import { parse } from 'csv-parse/sync';
import {
  catalogueEntry,
  DATASETS,
  type Dataset,
  type DatasetRow,
  DEPARTMENTS,
  EXAMPLES,
  generateCity,
  permittedUses,
  SERVICES,
  toCsv,
} from '../../prisma/sample-city/generate';
import { citizenNumberProblem, creditCodeProblem, divisionCodeProblem } from '../../src/platform';

const city = generateCity({ people: 2000, companies: 350, seed: 7 });
const rows = new Map(DATASETS.map((dataset) => [dataset.apiName, [...dataset.rows(city)]]));

const NAMED = DATASETS.map((dataset) => [dataset.apiName, dataset] as const);

/** What a value of each type looks like as a provider sends it (CAT-10). */
const FORMS: Readonly<Record<string, RegExp>> = {
  C: /^\S.*\S$|^\S$/u,
  M: /^\S.*\S$/u,
  N: /^\d+(\.\d+)?$/,
  Y: /^\d+\.\d{2}$/,
  I: /^\d+$/,
  L: /^(true|false)$/,
  D: /^\d{4}-\d{2}-\d{2}$/,
  T: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00\+08:00$/,
};

/** How a code is checked, by the word that an item's name has for it. */
const CHECKS = [
  ['公民身份号码', citizenNumberProblem],
  ['统一社会信用代码', creditCodeProblem],
  ['行政区划代码', divisionCodeProblem],
] as const;

function datasetOf(apiName: string): Dataset {
  return DATASETS.find((dataset) => dataset.apiName === apiName) as Dataset;
}

function rowsOf(apiName: string): readonly DatasetRow[] {
  return rows.get(apiName) ?? [];
}

describe.each(NAMED)('%s', (_, dataset) => {
  it('has a unique key that can be looked up', () => {
    const keys = rowsOf(dataset.apiName).map((row) => row[dataset.uniqueKey]);
    expect(keys.length).toBeGreaterThan(300);
    expect(new Set(keys).size).toBe(keys.length);
    const key = dataset.items.find(({ apiName }) => apiName === dataset.uniqueKey);
    expect(key?.lookup).not.toBeNull();
  });

  it('CAT-10 keeps every value in the form of its type, and only optional ones empty', () => {
    const names = dataset.items.map(({ apiName }) => apiName).join();
    const wrong = rowsOf(dataset.apiName).filter(
      (row) =>
        Object.keys(row).join() !== names ||
        dataset.items.some(({ apiName, type, required }) =>
          row[apiName] === null ? required : !FORMS[type]?.test(String(row[apiName])),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('holds good codes wherever an item is named as one', () => {
    for (const { apiName, name } of dataset.items) {
      const check = CHECKS.find(([word]) => name.includes(word))?.[1];
      const codes = rowsOf(dataset.apiName).flatMap((row) => row[apiName] ?? []);
      expect(check ? codes.filter((code) => check(String(code))) : []).toEqual([]);
    }
  });

  it('leads along its links to rows that exist', () => {
    for (const { apiName, link } of dataset.items) {
      if (!link || link.name === 'marriage') continue;
      const target = datasetOf(link.resource);
      expect(target.items.find((item) => item.apiName === link.key)?.lookup).not.toBeNull();
      const known = new Set(rowsOf(link.resource).map((row) => row[link.key]));
      const followed = rowsOf(dataset.apiName).flatMap((row) => row[apiName] ?? []);
      expect(followed.length).toBeGreaterThan(0);
      expect(followed.filter((value) => !known.has(value))).toEqual([]);
    }
  });

  it('names no item, link or source field twice', () => {
    const { items } = dataset;
    const names = items.flatMap(({ apiName, link }) => (link ? [apiName, link.name] : [apiName]));
    for (const list of [names, items.map(({ name }) => name), items.map(({ field }) => field)]) {
      expect(new Set(list).size).toBe(list.length);
    }
  });

  it('CAT-1 CAT-2 CAT-4 can be registered: provider, classification, grade and who may use it', () => {
    const entry = catalogueEntry(dataset);
    const provider = DEPARTMENTS.find(({ id }) => id === dataset.provider);
    expect(provider?.duties).toContain('provider');
    expect(Object.values(entry.classification).join('/')).toMatch(/^[123]\/\d\d\/\d{3}\/\d*$/);
    expect(entry.dataGrade).toBe(Math.max(...dataset.items.map(({ sensitivity }) => sensitivity)));
    if (entry.sharingType === 'unconditional') expect(entry.sharingRule).toBeNull();
    else
      expect(
        Math.min(...Object.values(entry.sharingRule ?? {}).map((list) => list.length)),
      ).toBeGreaterThan(0);
  });

  it('becomes a CSV that a stranger reads back cell by cell', () => {
    const [header, ...lines] = parse([...toCsv(dataset, city)].join('')) as string[][];
    expect(header).toEqual(dataset.items.map(({ name }) => name));
    expect(lines).toEqual(
      rowsOf(dataset.apiName).map((row) => Object.values(row).map((cell) => String(cell ?? ''))),
    );
  });

  it('holds no text that a spreadsheet would take for a formula', () => {
    const cells = rowsOf(dataset.apiName).flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(String(cell)))).toEqual([]);
  });
});

it('quotes cells that hold a quote, a comma or a line end', () => {
  const cells = ['他说"好"', 'a,b', '一\n二', '三\r四', ''];
  const dataset = { ...datasetOf('household'), rows: () => cells.map((name) => ({ name })) };
  const text = [...toCsv(dataset, city)].join('');
  const lines = parse(text, { columns: true, record_delimiter: '\r\n' }) as { 姓名: string }[];
  expect(lines.map(({ 姓名 }) => 姓名)).toEqual(cells);
});

describe('across providers', () => {
  const people = new Map(rowsOf('household').map((row) => [row.citizenNumber, row.name]));
  const companies = new Map(rowsOf('company').map((row) => [row.creditCode, row.name]));

  it.each([
    ['marriage', 'citizenNumber', 'name'],
    ['marriage', 'spouseCitizenNumber', 'spouseName'],
    ['company', 'legalRepresentativeNumber', 'legalRepresentativeName'],
    ['socialInsurance', 'citizenNumber', 'name'],
    ['realEstateHolding', 'ownerCode', 'ownerName'],
    ['realEstateUnit', 'ownerCode', 'ownerName'],
    ['realEstateUnit', 'coOwnerCitizenNumber', 'coOwnerName'],
    ['taxSummary', 'taxpayerCode', 'taxpayerName'],
    ['taxCertificate', 'taxpayerCode', 'taxpayerName'],
    ['birthCertificate', 'motherCitizenNumber', 'motherName'],
    ['birthCertificate', 'fatherCitizenNumber', 'fatherName'],
  ])('the same number means the same one: %s.%s', (apiName, code, name) => {
    const holders = rowsOf(apiName).filter((row) => row[code] !== null);
    const strangers = holders.filter(
      (row) => (people.get(row[code] ?? '') ?? companies.get(row[code] ?? '')) !== row[name],
    );
    expect(holders.length).toBeGreaterThan(0);
    expect(strangers).toEqual([]);
  });

  it('both partners of a marriage tell the same story', () => {
    const byPerson = new Map(rowsOf('marriage').map((row) => [row.citizenNumber, row]));
    const contradicted = [...byPerson.values()].filter((row) => {
      const other = byPerson.get(row.spouseCitizenNumber ?? '');
      const told = [other?.spouseCitizenNumber, other?.certificateNumber, other?.status];
      return told.join() !== [row.citizenNumber, row.certificateNumber, row.status].join();
    });
    expect(contradicted).toEqual([]);
  });

  it('the summary of an owner counts the units of that owner', () => {
    const counted = new Map<unknown, number>();
    for (const row of rowsOf('realEstateUnit')) {
      for (const code of [row.ownerCode, row.coOwnerCitizenNumber]) {
        if (code !== null) counted.set(code, (counted.get(code) ?? 0) + 1);
      }
    }
    const miscounted = rowsOf('realEstateHolding').filter(
      ({ ownerCode, unitCount }) => unitCount !== (counted.get(ownerCode) ?? 0),
    );
    expect(miscounted).toEqual([]);
  });

  it('the summary of a taxpayer adds up the certificates of the year', () => {
    const paid = new Map<unknown, number>();
    for (const row of rowsOf('taxCertificate').filter(({ year }) => year === 2025)) {
      const fen = Math.round(Number(row.amount) * 100);
      paid.set(row.taxpayerCode, (paid.get(row.taxpayerCode) ?? 0) + fen);
    }
    const wrong = rowsOf('taxSummary').filter(
      ({ taxpayerCode, paidAmount }) =>
        Math.round(Number(paidAmount) * 100) !== (paid.get(taxpayerCode) ?? 0),
    );
    expect(wrong).toEqual([]);
  });
});

describe('departments and services', () => {
  it('have valid credit codes and divisions, and no code twice', () => {
    for (const { creditCode, divisionCode } of DEPARTMENTS) {
      expect(creditCodeProblem(creditCode)).toBeNull();
      expect(divisionCodeProblem(divisionCode)).toBeNull();
    }
    expect(new Set(DEPARTMENTS.map(({ creditCode }) => creditCode)).size).toBe(DEPARTMENTS.length);
    expect(new Set(SERVICES.map(({ code }) => code)).size).toBe(SERVICES.length);
  });

  it.each(['sharingAuthority', 'leadership', 'operator'] as const)(
    'know one department with the duty of %s, which has no other',
    (duty) => {
      const holders = DEPARTMENTS.filter(({ duties }) => duties.includes(duty));
      expect(holders.map(({ duties }) => duties)).toEqual([[duty]]);
    },
  );

  it('are handled by consumers and need datasets that exist', () => {
    const consumers = DEPARTMENTS.filter(({ duties }) => duties.includes('consumer'));
    const ids = consumers.map(({ id }) => id);
    for (const { handledBy, materials } of SERVICES) {
      for (const department of handledBy) expect(ids).toContain(department);
      for (const material of materials) expect(DATASETS).toContain(datasetOf(material));
    }
  });

  it('CAT-4 list the housing commission for what public rental housing needs', () => {
    const uses = permittedUses(datasetOf('socialInsurance'));
    expect(uses.map(({ department, service }) => [department, service.name])).toEqual([
      ['housing', '公共租赁住房资格确认'],
      ['chaoyang-services', '公共租赁住房资格确认'],
    ]);
  });

  it('let the link of an example lead from a child to its mother', () => {
    const child = rowsOf('household').find(({ name }) => name === EXAMPLES.liYinuo.name);
    const birth = rowsOf('birthCertificate').find(
      ({ certificateNumber }) => certificateNumber === child?.birthCertificateNumber,
    );
    expect(birth?.motherCitizenNumber).toBe(EXAMPLES.wangFang.citizenNumber);
  });
});
