import type { Words } from '../../platform';
import type { OversightContext } from '../context';
import type { AnomalyName, LimitsOf } from './limits';
import type { Names } from './names';

/** Something unusual that a rule found. */
export interface Anomaly {
  /** What it is about, by which the rule tells it from others of the day. */
  readonly subject: string;
  /** YYYY-MM-DD in China. */
  readonly day: string;
  /** The department whose reads it is about; null where it is not one's alone. */
  readonly departmentId: string | null;
  /** What the explanation says: names, codes and numbers that a person can check. */
  readonly figures: Readonly<Record<string, string | number>>;
}

/** A look at one day in China, as far as it has come. */
export interface Look {
  readonly ctx: OversightContext;
  readonly day: string;
  readonly from: Date;
  readonly to: Date;
  readonly names: Names;
}

/** A rule, ready to look. */
export interface AnomalyRule {
  readonly name: AnomalyName;
  /** Why something is unusual, with a `{hole}` for each figure. */
  readonly says: Words;
  /** What it finds of a day; nothing where it is switched off. */
  find(look: Look): Promise<readonly Anomaly[]>;
}

/** Makes a rule of what it looks for. */
export function anomalyRule<Name extends AnomalyName>(
  name: Name,
  says: Words,
  find: (look: Look, limits: LimitsOf<Name>) => Promise<readonly Anomaly[]>,
): AnomalyRule {
  return Object.freeze({
    ...{ name, says },
    find: async (look: Look) => {
      const limits = look.ctx.oversight.anomalies[name];
      return limits === false ? [] : find(look, limits as LimitsOf<Name>);
    },
  });
}
