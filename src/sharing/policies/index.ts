export type { Policy } from './policy';
export { PolicyBook, type PolicyRuntime } from './policy-book';
export {
  loadPolicies,
  POLICY_ERROR,
  type PolicyAnswer,
  type PolicyGrant,
  type PolicyQuestion,
  type SharingPolicies,
} from './policy-set';
