import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { After, First, type Listing } from '../../platform';
import type { SharingContext } from '../../sharing';
import { fileProof, isLate, listProofs } from './file-proof';
import { NewProofInput, RetainedProofConnection, RetainedProofType } from './proof.types';
import type { RetainedProof } from './proofs.store';

/** The list of retained proofs in the office API. */
@Resolver(() => RetainedProofType)
export class ProofResolver {
  /** Lists retained proofs. GDE-6 */
  @Query(() => RetainedProofConnection, {
    description: 'Proofs that the city retains, newest first; for everybody (GDE-6).',
  })
  retainedProofs(
    @Ctx() ctx: SharingContext,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<RetainedProof>> {
    return listProofs(ctx, { first, after: after ?? null });
  }

  /** Files a proof. GDE-6 */
  @Mutation(() => RetainedProofType, {
    description: 'Enters a proof in the list, or files one that a law newly wants (GDE-6).',
  })
  fileProof(
    @Ctx() ctx: SharingContext,
    @Arg('input', () => NewProofInput, { description: 'The proof.' }) input: NewProofInput,
  ): Promise<RetainedProof> {
    return fileProof(ctx, input);
  }

  /** Whether it was filed after its last day. */
  @FieldResolver(() => Boolean, { description: 'Whether it was filed after its last day.' })
  late(@Root() proof: RetainedProof): boolean {
    return isLate(proof);
  }
}
