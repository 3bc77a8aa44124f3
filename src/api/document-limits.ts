import { GatewayError } from '../platform';

/** How big a document may be. */
export interface DocumentLimits {
  readonly maxTokens: number;
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
}

type LimitCode = 'LIMIT_TOKENS' | 'LIMIT_DEPTH' | 'LIMIT_ALIASES' | 'LIMIT_ROOT_FIELDS';

/** Throws the code with both numbers when there is more than the limit. */
export function holdLimit(code: LimitCode, got: number, limit: number): void {
  if (got > limit) throw new GatewayError(code, { limit, got });
}
