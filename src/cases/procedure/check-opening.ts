import {
  chinaDate,
  citizenNumberProblem,
  creditCodeProblem,
  GatewayError,
  isRealDate,
  type Words,
} from '../../platform';
import type { GuideContent, HandlingForm } from '../../services';
import type { CasesContext } from '../context';
import type { Applicant, ResultForm } from '../file/case';
import { checkNote, checkText } from '../file/check-text';

/** What a case is opened with. */
export interface Opening {
  /** Code of the service item. */
  readonly serviceItem: string;
  readonly applicant: Applicant;
  readonly channel: HandlingForm;
  readonly windowId: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly deliveryWay: HandlingForm;
  readonly resultForm: ResultForm;
  /** As YYYY-MM-DD. CASE-7 */
  readonly renewsUntil: string | null;
  /** Ids of the departments that work on it in parallel. CASE-10 */
  readonly jointWith: readonly string[];
  readonly idempotencyKey: string;
}

const MAX_NAME = 100;
const MAX_CONTACT = 200;
const MAX_FIELD = 200;
const KEY = /^[\x21-\x7e]{8,100}$/;
const PHONE = /^\+?[0-9][0-9 -]{4,19}$/;
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,190}$/;

/** A refusal that never repeats what was written: it may be a person's. */
function invalid(field: string, expected: Words, got: Words): GatewayError {
  return new GatewayError('INPUT_INVALID', { field, expected, got });
}

const OTHERWISE: Words = { zh: '其他内容', en: 'something else' };

const line = (field: string, written: string, most: number): string =>
  checkText(field, written, { most, form: 'line' });

const maybe = (field: string, written: string | null | undefined): string | null =>
  checkNote(field, written, { most: MAX_CONTACT, form: 'line' });

function matching(field: string, text: string | null, form: RegExp, what: Words): string | null {
  if (text === null || form.test(text)) return text;
  throw invalid(field, what, OTHERWISE);
}

/** An applicant as kept: code with right check digits, contacts that can be ones. Errors: INPUT_INVALID. */
export function checkApplicant(written: Applicant): Applicant {
  const { kind } = written;
  const code = written.code.trim().toUpperCase();
  const problem = kind === 'naturalPerson' ? citizenNumberProblem(code) : creditCodeProblem(code);
  if (problem) throw invalid('applicant.code', problem.expected, problem.got);
  const phone = maybe('applicant.phone', written.phone);
  const email = maybe('applicant.email', written.email);
  return {
    ...{ kind, code, name: line('applicant.name', written.name, MAX_NAME) },
    phone: matching('applicant.phone', phone, PHONE, { zh: '电话号码', en: 'a phone number' }),
    email: matching('applicant.email', email, EMAIL, {
      zh: '电子邮件地址',
      en: 'an e-mail address',
    }),
    address: maybe('applicant.address', written.address),
  };
}

/** An opening as far as it can be checked without the guide. Errors: INPUT_INVALID. */
export function checkOpening(ctx: CasesContext, written: Opening): Opening {
  const { idempotencyKey, renewsUntil, jointWith } = written;
  if (!KEY.test(idempotencyKey)) {
    const expected = {
      zh: '8 至 100 个可见的 ASCII 字符',
      en: '8 to 100 visible ASCII characters',
    };
    throw invalid('idempotencyKey', expected, OTHERWISE);
  }
  const today = chinaDate(ctx.clock.now());
  if (renewsUntil !== null && (!isRealDate(renewsUntil) || renewsUntil < today)) {
    const expected = { zh: `${today} 或者以后的日期`, en: `a day from ${today} on` };
    throw invalid('renewsUntil', expected, OTHERWISE);
  }
  const fields = Object.entries(written.fields);
  return {
    ...written,
    applicant: checkApplicant(written.applicant),
    windowId: maybe('windowId', written.windowId),
    fields: Object.fromEntries(
      fields.map(([name, value]) => [name, line(`fields.${name}`, value, MAX_FIELD)]).sort(),
    ),
    jointWith: [...new Set(jointWith)].sort(),
  };
}

/** Names of the fields that the reads of a guide take their keys from. */
function fieldsOf({ reads }: GuideContent): readonly string[] {
  const named = reads.flatMap(({ key }) => (key.from === 'field' && key.field ? [key.field] : []));
  return [...new Set(named)].sort();
}

function oneOf(field: string, got: string, allowed: readonly string[]): void {
  if (allowed.includes(got)) return;
  throw new GatewayError('INPUT_INVALID', { field, expected: allowed, got });
}

/** Ways in which a department that has this guide hands over results. CASE-9 */
export function deliveryWays({ forms, delivery }: GuideContent): readonly HandlingForm[] {
  const posts = delivery?.available && !forms.includes('post');
  return posts ? [...forms, 'post'] : forms;
}

/**
 * Holds an opening to the guide: whom it serves, by which channels and ways of delivery, exactly the fields it
 * needs. GDE-1, CASE-1, CASE-7, CASE-9. Errors: INPUT_INVALID.
 */
export function checkByGuide(opening: Opening, content: GuideContent): void {
  const { applicant, channel, deliveryWay, fields, renewsUntil } = opening;
  oneOf('applicant.kind', applicant.kind, content.served);
  oneOf('channel', channel, content.forms);
  oneOf('deliveryWay', deliveryWay, deliveryWays(content));
  const expected = fieldsOf(content);
  const got = Object.keys(fields).sort();
  if (expected.join(' ') !== got.join(' ')) {
    throw new GatewayError('INPUT_INVALID', { field: 'fields', expected, got });
  }
  if (deliveryWay === 'post' && applicant.address === null) {
    throw invalid(
      'applicant.address',
      { zh: '邮寄地址', en: 'where to post it' },
      { zh: '无', en: 'none' },
    );
  }
  if (renewsUntil !== null && content.type !== 'license') {
    throw invalid(
      'renewsUntil',
      { zh: '仅用于行政许可', en: 'none: this is no permit' },
      OTHERWISE,
    );
  }
}
