import type { SharingType } from '../../../src/catalog';
import type { Classification, Dataset, DatasetItem } from './dataset';
import { permittedUses } from './datasets';
import { DEPARTMENTS } from './departments';

/** What a steward fills in to register a dataset (CAT-1); only the id of the source is missing. */
export interface CatalogueEntry {
  readonly apiName: string;
  readonly classification: Classification;
  readonly name: string;
  readonly abstract: string;
  readonly secret: boolean;
  readonly format: 'database' | 'serviceInterface';
  readonly sharingType: SharingType;
  readonly sharingRule: { readonly users: string[]; readonly uses: string[] } | null;
  readonly sharingMode: 'serviceInterface';
  readonly openness: { readonly open: boolean; readonly condition: string | null };
  readonly updateFrequency: Dataset['updateFrequency'];
  readonly dataClass: string;
  readonly dataGrade: number;
  readonly assessments: {
    readonly secrecyRisk: string;
    readonly personalInformation: string;
    readonly headConsent: { readonly name: string; readonly date: string };
  };
  readonly dataset: string;
  readonly items: DatasetItem[];
}

/** Stands in for the findings of CAT-6, which in an invented city find nothing. */
const ASSESSMENTS = {
  secrecyRisk: '不涉及国家秘密和工作秘密（样例数据）',
  personalInformation: '人员均为虚构，不涉及真实个人信息（样例数据）',
  headConsent: { name: '样例负责人', date: '2026-06-01' },
} as const;

/** The entry with which a dataset of the sample city is registered. */
export function catalogueEntry(dataset: Dataset): CatalogueEntry {
  const open = dataset.sharingType === 'unconditional';
  return {
    apiName: dataset.apiName,
    classification: dataset.classification,
    name: dataset.name,
    abstract: dataset.abstract,
    secret: false,
    format: dataset.delivery.kind === 'http' ? 'serviceInterface' : 'database',
    sharingType: dataset.sharingType,
    sharingRule: open ? null : sharingRule(dataset),
    sharingMode: 'serviceInterface',
    openness: { open, condition: open ? '个人信息除外' : null },
    updateFrequency: dataset.updateFrequency,
    dataClass: dataset.dataClass,
    dataGrade: dataset.grade,
    assessments: ASSESSMENTS,
    dataset: dataset.apiName,
    items: [...dataset.items],
  };
}

/** Who may use a conditional dataset and for what, by name (CAT-4). */
function sharingRule(dataset: Dataset): { users: string[]; uses: string[] } {
  const permitted = permittedUses(dataset);
  const ids = new Set(permitted.map(({ department }) => department));
  return {
    users: DEPARTMENTS.filter(({ id }) => ids.has(id)).map(({ name }) => name),
    uses: [...new Set(permitted.map(({ service }) => service.name))],
  };
}
