import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { After, First, type Listing } from '../../platform';
import type { SharingContext } from '../../sharing';
import {
  authoriseWindow,
  bindWindowClerk,
  endOutsideCentre,
  endWindowAuthorisation,
  freeWindowClerk,
  stateOutsideCentre,
} from './authorise-window';
import type { AuthorisationRecord, CentreRecord, OutsideRecord, WindowRecord } from './centre';
import {
  AuthorisationType,
  AuthoriseWindowInput,
  CentreConnection,
  CentreType,
  NewCentreInput,
  NewWindowInput,
  OutsideCentreInput,
  WindowType,
} from './centre.types';
import { OutsideType } from './item-places.types';
import { listAuthorisations, listCentres, listWindows } from './list-centres';
import { closeCentre, closeWindow, openCentre, openWindow } from './manage-centres';

/** Centres and windows in the office API. */
@Resolver(() => CentreType)
export class CentreResolver {
  /** Lists centres. CTR-1 */
  @Query(() => CentreConnection, {
    description: 'Government-service centres that are open, newest first (CTR-1).',
  })
  serviceCentres(
    @Ctx() ctx: SharingContext,
    @Arg('divisionCode', () => String, { nullable: true, description: 'Only those there.' })
    divisionCode: string | undefined,
    @First() first: number,
    @After() after: string | undefined,
  ): Promise<Listing<CentreRecord>> {
    return listCentres(ctx, divisionCode ?? null, { first, after: after ?? null });
  }

  /** Opens a centre. CTR-1 */
  @Mutation(() => CentreType, { description: 'Opens a government-service centre (CTR-1).' })
  openCentre(
    @Ctx() ctx: SharingContext,
    @Arg('input', () => NewCentreInput, { description: 'The centre.' })
    { township, place, specialty, ...input }: NewCentreInput,
  ): Promise<CentreRecord> {
    const parts = { township: township ?? null, place: place ?? null };
    return openCentre(ctx, { ...input, ...parts, specialty: specialty ?? null });
  }

  /** Closes a centre. CTR-1 */
  @Mutation(() => CentreType, {
    description: 'Closes a centre whose windows are all closed (CTR-1).',
  })
  closeCentre(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'The centre.' }) id: string,
  ): Promise<CentreRecord> {
    return closeCentre(ctx, id);
  }

  /** Opens a window. CTR-2 */
  @Mutation(() => WindowType, { description: 'Opens a window of a centre (CTR-2).' })
  openWindow(
    @Ctx() ctx: SharingContext,
    @Arg('input', () => NewWindowInput, { description: 'The window.' })
    { departmentId, ground, reasons, ...input }: NewWindowInput,
  ): Promise<WindowRecord> {
    const own = { departmentId: departmentId ?? null, ground: ground ?? null };
    return openWindow(ctx, { ...input, ...own, reasons: reasons ?? null });
  }

  /** Closes a window. CTR-2 */
  @Mutation(() => WindowType, {
    description:
      'Closes a window: what it was authorised for ends, and its clerks are free (CTR-2).',
  })
  closeWindow(
    @Ctx() ctx: SharingContext,
    @Arg('id', () => ID, { description: 'The window.' }) id: string,
  ): Promise<WindowRecord> {
    return closeWindow(ctx, id);
  }

  /** Authorises a window. CTR-3 */
  @Mutation(() => AuthorisationType, {
    description: 'Authorises a window for an item of your department (CTR-3).',
  })
  authoriseWindow(
    @Ctx() ctx: SharingContext,
    @Arg('input', () => AuthoriseWindowInput, { description: 'For what.' })
    input: AuthoriseWindowInput,
  ): Promise<AuthorisationRecord> {
    return authoriseWindow(ctx, input);
  }

  /** Ends an authorisation. CTR-3 */
  @Mutation(() => Boolean, { description: 'Ends what a window is authorised for (CTR-3).' })
  endWindowAuthorisation(
    @Ctx() ctx: SharingContext,
    @Arg('windowId', () => ID, { description: 'The window.' }) windowId: string,
    @Arg('serviceItem', () => String, { description: 'Code of the service item.' })
    serviceItem: string,
  ): Promise<boolean> {
    return endWindowAuthorisation(ctx, { windowId, serviceItem });
  }

  /** Binds a clerk. CTR-3 */
  @Mutation(() => Boolean, {
    description:
      'Binds a clerk of your department to a window, whose cases they then see, or to the work behind its windows, on all cases; bound to nothing they see none (CTR-3).',
  })
  bindWindowClerk(
    @Ctx() ctx: SharingContext,
    @Arg('personId', () => ID, { description: 'The clerk.' }) personId: string,
    @Arg('windowId', () => ID, {
      nullable: true,
      description: 'The window; absent for the work behind all of them.',
    })
    windowId: string | undefined,
  ): Promise<boolean> {
    return bindWindowClerk(ctx, { windowId: windowId ?? null, personId });
  }

  /** Frees a clerk. CTR-3 */
  @Mutation(() => Boolean, {
    description: 'Frees a clerk from a window, or from the work behind them (CTR-3).',
  })
  freeWindowClerk(
    @Ctx() ctx: SharingContext,
    @Arg('personId', () => ID, { description: 'The clerk.' }) personId: string,
    @Arg('windowId', () => ID, {
      nullable: true,
      description: 'The window; absent for the work behind all of them.',
    })
    windowId: string | undefined,
  ): Promise<boolean> {
    return freeWindowClerk(ctx, { windowId: windowId ?? null, personId });
  }

  /** States that an item is handled outside. CTR-2 */
  @Mutation(() => OutsideType, {
    description: 'States why an item of your department is handled outside of the centres (CTR-2).',
  })
  stateOutsideCentre(
    @Ctx() ctx: SharingContext,
    @Arg('input', () => OutsideCentreInput, { description: 'Which, and why.' })
    input: OutsideCentreInput,
  ): Promise<OutsideRecord> {
    return stateOutsideCentre(ctx, input);
  }

  /** Ends that. CTR-2 */
  @Mutation(() => Boolean, {
    description: 'Ends that an item of your department is handled outside of the centres (CTR-2).',
  })
  endOutsideCentre(
    @Ctx() ctx: SharingContext,
    @Arg('serviceItem', () => String, { description: 'Code of the service item.' })
    serviceItem: string,
  ): Promise<boolean> {
    return endOutsideCentre(ctx, serviceItem);
  }

  /** Its windows. CTR-2 */
  @FieldResolver(() => [WindowType], { description: 'Its open windows, by name.' })
  windows(@Root() { id }: CentreRecord, @Ctx() ctx: SharingContext): Promise<WindowRecord[]> {
    return listWindows(ctx, id);
  }
}

/** What a window is authorised for, in the office API. */
@Resolver(() => WindowType)
export class WindowResolver {
  /** What it is authorised for. CTR-3 */
  @FieldResolver(() => [AuthorisationType], { description: 'What it is authorised for (CTR-3).' })
  authorisations(
    @Root() { id }: WindowRecord,
    @Ctx() ctx: SharingContext,
  ): Promise<AuthorisationRecord[]> {
    return listAuthorisations(ctx, id);
  }
}
