import { bringMaterial, openCase, submitCase } from '../../../src/cases';
import { type DepartmentId, EXAMPLES } from '../generate';
import { type CityContext, office } from './city-context';
import type { Departments } from './departments';
import { departmentOf } from './departments';
import type { SampleGuide } from './guides/sample-guide';
import type { ActAs } from './people';

type Opening = Parameters<typeof openCase>[1];

/** A case that waits at the window when one first looks. */
interface SampleCase {
  readonly department: DepartmentId;
  readonly opening: Pick<Opening, 'serviceItem' | 'applicant' | 'fields'>;
  /** Departments that work on it in parallel. CASE-10 */
  readonly jointWith: readonly DepartmentId[];
  /** Keys of the materials that the applicant handed in; handed in as a whole where there are any. */
  readonly brought: readonly string[];
}

const UNREACHED = { phone: null, email: null, address: null } as const;
const { wangFang, restaurant, premises, zhaoMin, newborn } = EXAMPLES;

/** Nothing to bring but a signature; a licence that is being put together; a newborn, with two departments. */
const CASES: readonly SampleCase[] = Object.freeze<SampleCase[]>([
  {
    department: 'housing',
    opening: {
      serviceItem: '990117001000',
      applicant: {
        ...{ kind: 'naturalPerson', name: wangFang.name, code: wangFang.citizenNumber },
        ...{ ...UNREACHED, phone: '13800000000' },
      },
      fields: {},
    },
    jointWith: [],
    brought: ['application'],
  },
  {
    department: 'market-regulation',
    opening: {
      serviceItem: '990131001000',
      applicant: {
        ...{ kind: 'legalPerson', name: restaurant.name, code: restaurant.creditCode },
        ...UNREACHED,
      },
      fields: { 经营场所不动产单元号: premises.unitNumber },
    },
    jointWith: [],
    brought: [],
  },
  {
    department: 'public-security',
    opening: {
      serviceItem: '990109001000',
      applicant: {
        ...{ kind: 'naturalPerson', name: zhaoMin.name, code: zhaoMin.citizenNumber },
        ...UNREACHED,
      },
      fields: { 出生医学证明编号: newborn.birthCertificate },
    },
    jointWith: ['chaoyang-services'],
    brought: [],
  },
]);

/** Opens the cases of the services whose guides are published; the same key opens the same case. CASE-1, CASE-10 */
export async function loadCases(
  actAs: ActAs,
  departments: Departments,
  { windowId, guides }: { readonly windowId: string; readonly guides: readonly SampleGuide[] },
): Promise<void> {
  for (const one of CASES) {
    const isHandled = guides.some(
      ({ department, service }) =>
        department === one.department && service === one.opening.serviceItem,
    );
    if (isHandled) await open(actAs(one.department, 'clerk'), departments, { ...one, windowId });
  }
}

async function open(
  clerk: CityContext,
  departments: Departments,
  { opening, jointWith, brought, windowId }: SampleCase & { readonly windowId: string },
): Promise<void> {
  const file = await office(clerk, 'case.opened', () =>
    openCase(clerk, {
      ...{ ...opening, channel: 'window', windowId, deliveryWay: 'window', resultForm: 'both' },
      ...{ renewsUntil: null, idempotencyKey: `sample-${opening.serviceItem}` },
      jointWith: jointWith.map((id) => departmentOf(departments, id).id),
    }),
  );
  if (file.status !== 'opened') return;
  for (const material of brought) {
    const note = { caseId: file.id, material, note: '由申请人签名' };
    await office(clerk, 'case.materialBrought', () => bringMaterial(clerk, note));
  }
  if (brought.length > 0) await office(clerk, 'case.submitted', () => submitCase(clerk, file.id));
}
