import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { changeSource } from './change-source';
import type { DatasetDescription, Health } from './connector';
import type { SourcesContext } from './context';
import { describeSource } from './describe-source';
import { disableSource } from './disable-source';
import { createHostedDataset } from './hosted/create-hosted-dataset';
import type { HostedDataset } from './hosted/datasets.store';
import { listSources } from './list-sources';
import { readHealth } from './read-health';
import { registerSource } from './register-source';
import type { SourceRecord } from './sources.store';
import {
  HostedDatasetType,
  NewHostedDatasetInput,
  NewSourceInput,
  SourceChangeInput,
  SourceDatasetType,
  SourceHealthType,
  SourceType,
} from './sources.types';

/** Sources in the office API. */
@Resolver(() => SourceType)
export class SourceResolver {
  /** Sources of a department. */
  @Query(() => [SourceType], {
    description: 'Sources of the own department, disabled ones too; operators may name another.',
  })
  sources(
    @Arg('departmentId', () => ID, { nullable: true, description: 'Id of another department.' })
    departmentId: string | undefined,
    @Ctx() ctx: SourcesContext,
  ): Promise<readonly SourceRecord[]> {
    return listSources(ctx, departmentId ?? undefined);
  }

  /** What can be registered. */
  @Query(() => [SourceDatasetType], {
    description: 'What a source holds that could be registered, with proposed item types.',
  })
  describeSource(
    @Arg('id', () => ID, { description: 'Id of the source.' }) id: string,
    @Arg('dataset', () => String, { nullable: true, description: 'One dataset only.' })
    dataset: string | undefined,
    @Ctx() ctx: SourcesContext,
  ): Promise<readonly DatasetDescription[]> {
    return describeSource(ctx, id, dataset ?? undefined);
  }

  /** Tries the source. */
  @FieldResolver(() => SourceHealthType, { description: 'Whether it answers now.' })
  health(@Root() source: SourceRecord, @Ctx() ctx: SourcesContext): Promise<Health> {
    return readHealth(ctx, source);
  }

  /** Registers a source. */
  @Mutation(() => SourceType, { description: 'Registers where a department keeps data.' })
  registerSource(
    @Arg('input', () => NewSourceInput, { description: 'The source.' }) input: NewSourceInput,
    @Ctx() ctx: SourcesContext,
  ): Promise<SourceRecord> {
    return registerSource(ctx, input);
  }

  /** Changes a source. */
  @Mutation(() => SourceType, {
    description: 'Changes a source; readers take it up within a second.',
  })
  changeSource(
    @Arg('input', () => SourceChangeInput, { description: 'The change.' }) input: SourceChangeInput,
    @Ctx() ctx: SourcesContext,
  ): Promise<SourceRecord> {
    return changeSource(ctx, input);
  }

  /** Disables a source. */
  @Mutation(() => SourceType, { description: 'Takes a source out of use.' })
  disableSource(
    @Arg('id', () => ID, { description: 'Id of the source.' }) id: string,
    @Ctx() ctx: SourcesContext,
  ): Promise<SourceRecord> {
    return disableSource(ctx, id);
  }

  /** Makes a hosted dataset. */
  @Mutation(() => HostedDatasetType, {
    description:
      'Makes a table in a hosted source; files are loaded by `once-gateway source load`.',
  })
  createHostedDataset(
    @Arg('input', () => NewHostedDatasetInput, { description: 'The dataset.' })
    input: NewHostedDatasetInput,
    @Ctx() ctx: SourcesContext,
  ): Promise<HostedDataset> {
    return createHostedDataset(ctx, input);
  }
}
