import { checkKey, type ItemModel } from '../../catalog';
import { GatewayError } from '../../platform';
import type { Arguments } from '../operation/arguments';
import type { FieldPosition } from '../operation/compiled';

/** Which lookup a caller used, and the keys in their normal form, in the caller's order. */
export interface AskedKeys {
  readonly item: ItemModel;
  readonly keys: readonly string[];
}

/**
 * Reads the keys from a field's arguments: exactly one lookup, no more keys than `maxKeys`, each
 * valid. Throws KEY_REQUIRED, LIMIT_KEYS or KEY_INVALID.
 */
export function keysFrom(position: FieldPosition, args: Arguments, maxKeys: number): AskedKeys {
  const given = [...position.keys].filter(
    ([name]) => args[name] !== undefined && args[name] !== null,
  );
  const [entry] = given;
  if (!entry || given.length > 1) {
    const { apiName } = position.resource.model;
    throw new GatewayError('KEY_REQUIRED', { resource: apiName, keys: [...position.keys.keys()] });
  }
  const [name, item] = entry;
  const values = [args[name]].flat();
  if (values.length > maxKeys) {
    throw new GatewayError('LIMIT_KEYS', { limit: maxKeys, got: values.length });
  }
  return { item, keys: values.map((value) => checkKey(item, String(value))) };
}
