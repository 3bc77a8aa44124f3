import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { IdentityContext } from '../context';
import { addClientKey } from './add-client-key';
import type { ClientKeyRecord, ClientRecord } from './client.store';
import { ClientKeyType, ClientType, NewClientKeyInput } from './client.types';
import { keysOf, listClients } from './list-clients';
import { registerClient } from './register-client';
import { revokeClient } from './revoke-client';
import { revokeClientKey } from './revoke-client-key';

/** Client systems and their keys in the office API. */
@Resolver(() => ClientType)
export class ClientResolver {
  /** Clients of a department. */
  @Query(() => [ClientType], {
    description: 'Client systems of a department, revoked ones too; of the own one unless named.',
  })
  clients(
    @Arg('departmentId', () => ID, { nullable: true, description: 'Id of another department.' })
    departmentId: string | undefined,
    @Ctx() ctx: IdentityContext,
  ): Promise<readonly ClientRecord[]> {
    return listClients(ctx, departmentId);
  }

  /** The public keys of a client. */
  @FieldResolver(() => [ClientKeyType], { description: 'Its public keys, revoked ones too.' })
  keys(@Root() client: ClientRecord, @Ctx() ctx: IdentityContext): Promise<ClientKeyRecord[]> {
    return keysOf(ctx, client);
  }

  /** Registers a client system. */
  @Mutation(() => ClientType, {
    description: 'Registers a client system of the own department.',
  })
  registerClient(
    @Arg('name', () => String, { description: 'Its name, 1 to 100 characters.' }) name: string,
    @Arg('departmentId', () => ID, { nullable: true, description: 'Id of the own department.' })
    departmentId: string | undefined,
    @Ctx() ctx: IdentityContext,
  ): Promise<ClientRecord> {
    return registerClient(ctx, { name, departmentId });
  }

  /** Registers a public key. */
  @Mutation(() => ClientKeyType, {
    description: 'Registers a public key of a client; several may be valid at once for rotation.',
  })
  addClientKey(
    @Arg('input', () => NewClientKeyInput, { description: 'The key.' }) input: NewClientKeyInput,
    @Ctx() ctx: IdentityContext,
  ): Promise<ClientKeyRecord> {
    return addClientKey(ctx, input);
  }

  /** Revokes one key. */
  @Mutation(() => ClientKeyType, {
    description: 'Revokes a key: tokens signed by it are refused within a second.',
  })
  revokeClientKey(
    @Arg('id', () => ID, { description: 'Id of the key (`kid`).' }) id: string,
    @Ctx() ctx: IdentityContext,
  ): Promise<ClientKeyRecord> {
    return revokeClientKey(ctx, id);
  }

  /** Revokes a client. */
  @Mutation(() => ClientType, {
    description: 'Revokes a client for good: its tokens are refused within a second.',
  })
  revokeClient(
    @Arg('id', () => ID, { description: 'Id of the client.' }) id: string,
    @Ctx() ctx: IdentityContext,
  ): Promise<ClientRecord> {
    return revokeClient(ctx, id);
  }
}
