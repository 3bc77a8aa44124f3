import {
  type CodeProblem,
  creditCodeProblem,
  databaseProblem,
  divisionCodeProblem,
  GatewayError,
  newId,
} from '../../platform';
import { checkName } from '../check-text';
import type { IdentityContext } from '../context';
import { forbidden, requireActor, runsTheGateway } from '../rights';
import { DUTIES, type Duty } from '../roles';
import { type DepartmentRecord, insertDepartment } from './department.store';

/** Where in the city a department stands. */
export type DepartmentLevel = 'city' | 'district' | 'township';

/** What is known of a department when it is set up. */
export interface NewDepartment {
  readonly name: string;
  /** Unified social credit code, GB 32100-2015. */
  readonly creditCode: string;
  readonly level: DepartmentLevel;
  /** Division code, GB/T 2260: of the city for its own departments, of the district below it. */
  readonly divisionCode: string;
  /** Charges beyond its own data; none for most. */
  readonly duties?: readonly Duty[];
}

/**
 * Sets up a department; operators only.
 * Errors: FORBIDDEN, INPUT_INVALID{field} for a bad name or code or a level that does not fit the
 * division, CONFLICT when its name or credit code is in use.
 */
export async function createDepartment(
  ctx: IdentityContext,
  input: NewDepartment,
): Promise<DepartmentRecord> {
  if (!runsTheGateway(requireActor(ctx))) throw forbidden('createDepartment');
  const department = readDepartment(input, ctx.clock.now());
  try {
    await insertDepartment(ctx.db, department);
  } catch (error) {
    throw databaseProblem(error) === 'unique' ? taken(error) : error;
  }
  return department;
}

function readDepartment(input: NewDepartment, createdAt: Date): DepartmentRecord {
  refuse('creditCode', creditCodeProblem(input.creditCode));
  refuse('divisionCode', divisionCodeProblem(input.divisionCode));
  refuse('level', levelProblem(input.level, input.divisionCode));
  return {
    id: newId(),
    name: checkName('name', input.name),
    creditCode: input.creditCode,
    level: input.level,
    divisionCode: input.divisionCode,
    duties: DUTIES.filter((duty) => input.duties?.includes(duty)),
    createdAt,
  };
}

function refuse(field: string, problem: CodeProblem | null): void {
  if (problem !== null) throw new GatewayError('INPUT_INVALID', { field, ...problem });
}

/** A city's code ends in 00 and a district's does not; some cities have townships directly. */
function levelProblem(level: DepartmentLevel, divisionCode: string): CodeProblem | null {
  if (level === 'township' || (level === 'city') === divisionCode.endsWith('00')) return null;
  return {
    expected: { zh: '与区划代码相符的层级', en: 'a level that fits the division code' },
    got: { zh: level, en: level },
  };
}

function taken(cause: unknown): GatewayError {
  const facts = { what: 'department', expected: 'a new name and credit code', got: 'one in use' };
  return new GatewayError('CONFLICT', facts, { cause });
}
