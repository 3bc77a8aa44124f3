import type { MessageKind } from '../../duties';
import type { Role } from '../../identity';
import type { Party } from '../procedure/procedure';

/** One step of a life that goes by a table, such as that of a grant or of a dispute. */
export interface LifeStep<Status extends string> {
  /** Where the thing must stand; empty for a step that begins it. */
  readonly from: readonly Status[];
  /** Where it leads; null for a step that leaves the thing where it stands. */
  readonly to: Status | null;
  /** Any one of these; `ROLE_OF` says who acts for each. */
  readonly by: readonly Party[];
  /** At most once in the life of the thing. */
  readonly once: boolean;
  /** The mutation that takes it; null where the gateway takes it by itself. */
  readonly operation: string | null;
  /** The event of its audit record. */
  readonly event: string;
  readonly tells: readonly { readonly to: Party; readonly kind: MessageKind }[];
  readonly rule: string;
}

/** A whole table: what does not stand there is refused. */
export type LifeTable<Status extends string, Name extends string> = Readonly<
  Record<Name, LifeStep<Status>>
>;

/** Whose role acts for a party; nobody's for the gateway. */
export const ROLE_OF: Readonly<Record<Party, Role | null>> = Object.freeze({
  consumer: 'sharingOfficer',
  provider: 'sharingOfficer',
  authority: 'sharingAuthority',
  gateway: null,
});

/** Steps that people may take now, given where a thing stands and which steps it went through. */
export function lifeStepsFrom<Status extends string, Name extends string>(
  table: LifeTable<Status, Name>,
  status: Status,
  taken: readonly Name[],
): Name[] {
  const names = Object.keys(table) as Name[];
  return names.filter((name) => {
    const { from, operation, once } = table[name];
    return operation !== null && from.includes(status) && !(once && taken.includes(name));
  });
}
