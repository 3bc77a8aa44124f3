import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Role } from '../actor';
import type { IdentityContext } from '../context';
import { RoleName } from '../identity.enums';
import { type Me, readMe } from './read-me';
import { MeType, OpenedSessionType } from './session.types';
import { type OpenedSession, signIn } from './sign-in';
import { signOut } from './sign-out';

/** Signing in and out, and who one is, in the office API. */
@Resolver()
export class SessionResolver {
  /** Who is calling. */
  @Query(() => MeType, { nullable: true, description: 'Who is calling; null without a token.' })
  me(@Ctx() ctx: IdentityContext): Promise<Me | null> {
    return readMe(ctx);
  }

  /** Signs a person in; records itself (`SELF_RECORDED`), so the API does not wrap it. */
  @Mutation(() => OpenedSessionType, { description: 'Signs a person in.' })
  signIn(
    @Arg('account', () => String, { description: 'Account of the person.' }) account: string,
    @Arg('password', () => String, { description: 'Their password.' }) password: string,
    @Arg('roles', () => [RoleName], {
      nullable: true,
      description: 'Roles to use, out of those held; all when absent. Needed where they conflict.',
    })
    roles: Role[] | undefined,
    @Ctx() ctx: IdentityContext,
  ): Promise<OpenedSession> {
    return signIn(ctx, { account, password, ...(roles ? { roles } : {}) });
  }

  /** Ends the caller's own session; recorded as `session.closed` by the wrapper of mutations. */
  @Mutation(() => Boolean, { description: "Ends the caller's own session." })
  async signOut(@Ctx() ctx: IdentityContext): Promise<boolean> {
    await signOut(ctx);
    return true;
  }
}
