import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { GatewayError } from '../../platform';
import type { SharingContext } from '../context';
import { PolicyCaseResultType, PolicyFileInput, SharingPolicySetType } from './policies.types';
import type { CaseResult } from './policy-cases';
import type { PolicyFiles } from './policy-files';
import type { SharingPolicies } from './policy-set';
import { publishPolicies } from './publish-policies';
import { testPolicies } from './test-policies';

/** The sharing policies in the office API. */
@Resolver(() => SharingPolicySetType)
export class PoliciesResolver {
  /** The policies in force. */
  @Query(() => SharingPolicySetType, { description: 'The sharing policies that are in force.' })
  async sharingPolicies(@Ctx() ctx: SharingContext): Promise<SharingPolicySetType> {
    return shown(ctx, await ctx.sharing.policies.load());
  }

  /** Tries policies without publishing them. */
  @Query(() => [PolicyCaseResultType], {
    description: "Asks the cases of a city's policies, and the gateway's own, as if published.",
  })
  testPolicies(
    @Ctx() ctx: SharingContext,
    @Arg('files', () => [PolicyFileInput], { description: 'All files of the city.' })
    files: PolicyFileInput[],
  ): readonly CaseResult[] {
    return testPolicies(ctx, filesOf(files));
  }

  /** Publishes a city's policies. */
  @Mutation(() => SharingPolicySetType, {
    description: "Puts a city's own policies in force, in place of those before.",
  })
  async publishPolicies(
    @Ctx() ctx: SharingContext,
    @Arg('files', () => [PolicyFileInput], {
      description: 'All files of the city; none takes its policies back.',
    })
    files: PolicyFileInput[],
    @Arg('note', () => String, { description: 'Why they change.' }) note: string,
  ): Promise<SharingPolicySetType> {
    const named = filesOf(files);
    const { version } = await publishPolicies(ctx, { files: named, note });
    return { ...shown(ctx, ctx.sharing.policies.compiled(named)), version };
  }
}

function shown({ locale }: SharingContext, { version, policies }: SharingPolicies) {
  const inWords = policies.map(({ sentence, ...policy }) => ({
    ...policy,
    sentence: locale === 'en' ? sentence.en : sentence.zh,
  }));
  return { version, policies: inWords };
}

/** Files by name. Errors: INPUT_INVALID for a name that comes twice. */
export function filesOf(files: readonly PolicyFileInput[]): PolicyFiles {
  const byName = new Map(files.map(({ name, text }) => [name, text]));
  if (byName.size === files.length) return Object.fromEntries(byName);
  const expected = { zh: '互不相同的文件名', en: 'names that differ' };
  const got = { zh: '重复的文件名', en: 'a name twice' };
  throw new GatewayError('INPUT_INVALID', { field: 'files', expected, got });
}
