import {
  type RegisterResourceInput,
  registerResource,
  reviewResource,
  submitResource,
} from '../../src/catalog';
import type { SharingContext } from '../../src/sharing';
import { office } from './actors';
import type { BenchItem } from './items';

/** A resource to be published, and who takes part in it. */
export interface Publication {
  readonly apiName: string;
  readonly name: string;
  readonly sourceId: string;
  readonly items: readonly BenchItem[];
  readonly steward: SharingContext;
  readonly authority: SharingContext;
}

/** Registers a resource, submits it and has it published. */
export async function publish(publication: Publication): Promise<void> {
  const { steward, authority } = publication;
  const { versions } = await office(steward, 'resource.registered', () =>
    registerResource(steward, entryOf(publication)),
  );
  const versionId = versions[0]?.id ?? '';
  await office(steward, 'resource.submitted', () => submitResource(steward, versionId));
  await office(authority, 'resource.reviewed', () =>
    reviewResource(authority, { versionId, outcome: 'publish' }),
  );
}

function entryOf({ apiName, name, sourceId, items }: Publication): RegisterResourceInput {
  return {
    apiName,
    name,
    sourceId,
    dataset: apiName,
    items: [...items],
    classification: { category: '1', section: '01', subject: '001', detail: '' },
    abstract: '基准测试数据',
    secret: false,
    format: 'database',
    sharingType: 'conditional',
    sharingRule: { users: ['住房和城乡建设委员会'], uses: ['公共租赁住房申请'] },
    sharingMode: 'serviceInterface',
    openness: { open: false, condition: null },
    updateFrequency: 'daily',
    dataClass: '人口信息',
    dataGrade: 4,
    assessments: {
      secrecyRisk: '不涉及',
      personalInformation: '虚构数据',
      headConsent: { name: '测试负责人', date: '2026-06-01' },
    },
  };
}
