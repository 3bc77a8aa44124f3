import { randomBytes } from 'node:crypto';
import type { Gateway } from '../../api';
import {
  alsoRecord,
  createDepartment,
  createPerson,
  type DepartmentRecord,
  listDepartments,
  officeDraft,
  recordOffice,
} from '../../identity';
import { say, UsageError } from '../print';
import { withGateway } from '../with-gateway';

/** Who is to run the gateway, and where. */
export interface OperatorOrder {
  /** Name, credit code or id; a name that is not set up yet makes the department. */
  readonly department: string;
  /** Of a department that is to be made. */
  readonly creditCode?: string;
  readonly division?: string;
  readonly account: string;
  readonly name: string;
}

type Context = ReturnType<Gateway['systemContext']>;

/** 120 bits, in letters that can be typed. */
const PASSWORD_BYTES = 15;

/**
 * Takes an operator on at the machine, who sets everybody else up: a database without people has
 * nobody who could. Makes their department where it is not there, charged with operations, and
 * prints a password that nobody else knows. Both stand or neither does.
 */
export async function createOperator(order: OperatorOrder): Promise<void> {
  await withGateway(async (gateway) => {
    const ctx = gateway.systemContext();
    const found = await findDepartment(ctx, order);
    const password = randomBytes(PASSWORD_BYTES).toString('base64url');
    const { account } = await recordOffice(ctx, 'person.created', () =>
      found ? takeOn(ctx, order, password, found) : takeOnFirst(ctx, order, password),
    );
    say(`operator ${account} of ${found?.name ?? order.department}`);
    say(`password: ${password} (shown once; changePassword sets another)`);
    say(
      'What an operator does first: signIn, createDepartment, createPerson for sharing officers.',
    );
  });
}

/** The department that is named; null where it is to be made, and all is said that it needs. */
async function findDepartment(
  ctx: Context,
  order: OperatorOrder,
): Promise<DepartmentRecord | null> {
  const { department, creditCode, division } = order;
  const known = await listDepartments(ctx);
  const found = known.find((one) => [one.id, one.name, one.creditCode].includes(department));
  if (found) return found;
  if (creditCode !== undefined && division !== undefined) return null;
  throw new UsageError(
    `${department} is not set up yet: name its --credit-code and its --division, and it will be`,
  );
}

function takeOn(ctx: Context, order: OperatorOrder, password: string, { id }: DepartmentRecord) {
  const { account, name } = order;
  return createPerson(ctx, { account, name, departmentId: id, password, roles: ['operator'] });
}

async function takeOnFirst(ctx: Context, order: OperatorOrder, password: string) {
  const { department: name, creditCode = '', division: divisionCode = '' } = order;
  const level = divisionCode.endsWith('00') ? 'city' : 'district';
  const asked = { name, creditCode, divisionCode, level, duties: ['operations'] } as const;
  const made = await createDepartment(ctx, asked);
  const person = await takeOn(ctx, order, password, made);
  return alsoRecord(person, [officeDraft(ctx, 'department.created', { facts: { id: made.id } })]);
}
