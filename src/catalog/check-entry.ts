import { chinaDate, GatewayError, isRealDate } from '../platform';
import { API_NAME_FORM, resourceNameProblem } from './api-name';
import { checkAgeItem, checkItems } from './check-items';
import { checkSharingRule } from './check-sharing-rule';
import { checkText, TEXT_LIMITS } from './check-text';
import type { ResourceItem } from './item.types';
import { Problems } from './problems';
import type { AssessmentsInput, EntryInput, RegisterResourceInput } from './resource.inputs';
import { checkClassification } from './resource-code';

/** An entry that was filled in, with its items as they will be kept. */
export interface FilledEntry {
  readonly input: EntryInput;
  readonly items: readonly (ResourceItem & { field: string })[];
}

/** Notes assessments that say nothing, and a consent that is not dated or dated ahead. CAT-6 */
function checkAssessments(problems: Problems, given: AssessmentsInput, now: Date): void {
  const { secrecyRisk, personalInformation, headConsent } = given;
  checkText(problems, 'assessments.secrecyRisk', secrecyRisk, TEXT_LIMITS.abstract);
  checkText(problems, 'assessments.personalInformation', personalInformation, TEXT_LIMITS.abstract);
  checkText(problems, 'assessments.headConsent.name', headConsent.name, TEXT_LIMITS.name);
  if (isRealDate(headConsent.date) && headConsent.date <= chinaDate(now)) return;
  const expected = { zh: '不晚于今天的日期', en: 'a date, YYYY-MM-DD, not in the future' };
  problems.add('assessments.headConsent.date', expected, { zh: '其他内容', en: 'something else' });
}

/** Notes a grade that is none. */
function checkGrade(problems: Problems, grade: number): void {
  if (Number.isInteger(grade) && grade >= 1 && grade <= 4) return;
  const got = { zh: String(grade), en: String(grade) };
  problems.add('dataGrade', { zh: '1 至 4', en: '1 to 4' }, got);
}

/** Notes what is wrong with what every version says. */
function checkVersion(problems: Problems, { input, items }: FilledEntry, now: Date): void {
  checkText(problems, 'name', input.name, TEXT_LIMITS.name);
  checkText(problems, 'abstract', input.abstract, TEXT_LIMITS.abstract);
  checkText(problems, 'dataClass', input.dataClass, TEXT_LIMITS.name);
  checkText(problems, 'dataset', input.dataset, TEXT_LIMITS.name);
  if (input.openness.condition) {
    checkText(problems, 'openness.condition', input.openness.condition, TEXT_LIMITS.line);
  }
  for (const [index, code] of (input.relatedCodes ?? []).entries()) {
    checkText(problems, `relatedCodes[${index}]`, code, TEXT_LIMITS.name);
  }
  checkGrade(problems, input.dataGrade);
  checkSharingRule(problems, input.sharingType, input.sharingRule);
  checkAssessments(problems, input.assessments, now);
  checkItems(problems, items);
  checkAgeItem(problems, input.ageItem, items);
}

/** State and work secrets are outside: nothing of such an entry is kept. CAT-5 */
export function refuseSecret(input: EntryInput): void {
  if (input.secret) throw new GatewayError('CATALOG_SECRET');
}

/** What is wrong with a version. */
export function revisionProblems(entry: FilledEntry, now: Date): Problems {
  const problems = new Problems();
  checkVersion(problems, entry, now);
  return problems;
}

/** Refuses a version that is incomplete or wrong, with everything that is wrong about it. */
export function checkRevision(entry: FilledEntry, now: Date): void {
  refuse(revisionProblems(entry, now));
}

/** What a new entry is to be called, and the type names that are not free. */
export interface NewName {
  readonly apiName: string;
  readonly reserved: ReadonlySet<string>;
}

/** What is wrong with a new entry. */
export function registrationProblems(
  { classification }: Pick<RegisterResourceInput, 'classification'>,
  entry: FilledEntry,
  named: NewName,
  now: Date,
): Problems {
  const problems = new Problems();
  const problem = resourceNameProblem(named.apiName, named.reserved);
  if (problem) problems.add('apiName', API_NAME_FORM, problem);
  checkClassification(problems, classification);
  checkVersion(problems, entry, now);
  return problems;
}

/** Refuses a new entry that is incomplete or wrong, with everything that is wrong about it. */
export function checkRegistration(
  input: RegisterResourceInput,
  entry: FilledEntry,
  named: NewName,
  now: Date,
): void {
  refuse(registrationProblems(input, entry, named, now));
}

/** Throws when something was noted. */
function refuse(problems: Problems): void {
  if (problems.list.length === 0) return;
  throw new GatewayError('CATALOG_ENTRY_INVALID', { problems: problems.list });
}
