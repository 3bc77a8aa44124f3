import { archiveCase } from '../../src/cases/archive/archive-case';
import type { CasesContext } from '../../src/cases/context';
import { bringMaterial } from '../../src/cases/materials/bring-material';
import {
  acceptCase,
  acceptCaseWithDefects,
  mendCaseDefects,
} from '../../src/cases/procedure/accept-case';
import { answerJointPart } from '../../src/cases/procedure/answer-joint-part';
import { askCaseSupplement } from '../../src/cases/procedure/ask-supplement';
import { decideCase } from '../../src/cases/procedure/decide-case';
import { deliverCase } from '../../src/cases/procedure/deliver-case';
import { openCase } from '../../src/cases/procedure/open-case';
import { refuseCaseAcceptance } from '../../src/cases/procedure/refuse-acceptance';
import { submitCase, supplementCase, withdrawCase } from '../../src/cases/procedure/submit-case';
import { sealDecision } from '../../src/cases/seal/seal-decision';
import { recordOffice } from '../../src/identity';
import { citizenNumber, newId } from '../../src/platform';

/** What is known to whoever acts on a case. */
export interface Acting {
  readonly id: string;
  /** The seal of the department's window. */
  readonly sealId: string;
}

type Act = (ctx: CasesContext, of: Acting) => Promise<unknown>;

/** Everything that people do to a case, by name. */
export const ACTS: Readonly<Record<string, Act>> = Object.freeze({
  form: (ctx, { id }) => bringMaterial(ctx, { caseId: id, material: 'form' }),
  plan: (ctx, { id }) => bringMaterial(ctx, { caseId: id, material: 'plan' }),
  submit: (ctx, { id }) => submitCase(ctx, id),
  accept: (ctx, { id }) => acceptCase(ctx, id),
  acceptWithDefects: (ctx, { id }) =>
    acceptCaseWithDefects(ctx, { id, lacks: [{ material: 'plan' }], days: 5 }),
  askSupplement: (ctx, { id }) => askCaseSupplement(ctx, { id, lacks: [], days: 5 }),
  supplement: (ctx, { id }) => supplementCase(ctx, id),
  refuseAcceptance: (ctx, { id }) => refuseCaseAcceptance(ctx, { id, reasons: '不属于受理范围' }),
  mendDefects: (ctx, { id }) => mendCaseDefects(ctx, id),
  grant: (ctx, { id }) => decideCase(ctx, { id, decision: 'granted' }),
  refuse: (ctx, { id }) => decideCase(ctx, { id, decision: 'refused', reasons: '不符合条件' }),
  seal: (ctx, { id, sealId }) => sealDecision(ctx, { caseId: id, sealId }),
  deliver: (ctx, { id }) => deliverCase(ctx, { id }),
  withdraw: (ctx, { id }) => withdrawCase(ctx, id),
  archive: (ctx, { id }) => archiveCase(ctx, id),
  agree: (ctx, { id }) => answerJointPart(ctx, { caseId: id, opinion: 'agreed' }),
  disagree: (ctx, { id }) =>
    answerJointPart(ctx, { caseId: id, opinion: 'refused', reasons: '不符合规划要求' }),
});

/** What leads on from where a case stands, the likeliest first. */
export const LIKELY: Readonly<Record<string, readonly string[]>> = Object.freeze({
  opened: ['form', 'submit', 'plan', 'submit'],
  submitted: ['accept', 'plan', 'askSupplement', 'acceptWithDefects', 'refuseAcceptance', 'accept'],
  toSupplement: ['form', 'plan', 'supplement'],
  acceptedWithDefects: ['plan', 'mendDefects', 'refuse'],
  accepted: ['grant', 'refuse', 'grant'],
  decided: ['seal'],
  completed: ['deliver'],
  delivered: ['archive'],
  notAccepted: ['archive'],
  withdrawn: ['archive'],
});

/** Does an act as the API does it. */
export function act(ctx: CasesContext, name: string, of: Acting): Promise<unknown> {
  const run = ACTS[name];
  if (!run) throw new Error(`no such act: ${name}`);
  return recordOffice(ctx, `act.${name}`, () => run(ctx, of));
}

/** Where a case is opened, and the ids of the departments that work on it beside its own. */
interface Where {
  readonly windowId?: string | null;
  readonly jointWith?: readonly string[];
}

/** Opens a case of somebody by their number, and answers its id. */
export async function anOpenCase(
  ctx: CasesContext,
  person: number,
  { windowId = null, jointWith = [] }: Where = {},
): Promise<string> {
  const code = citizenNumber('110105', '1990-01-01', person % 999);
  const contact = { phone: '13800000000', email: null, address: '东三环中路12号' };
  const { id } = await recordOffice(ctx, 'act.open', () =>
    openCase(ctx, {
      ...{ serviceItem: 'RENT', channel: 'window', windowId, fields: {} },
      applicant: { kind: 'naturalPerson', name: '王芳', code, ...contact },
      ...{ deliveryWay: 'window', resultForm: 'both', renewsUntil: null, jointWith },
      idempotencyKey: newId(),
    }),
  );
  return id;
}
