import { GraphQLEnumType, type GraphQLEnumValueConfigMap } from 'graphql';
import type { ItemType } from '../../sources';
import { describeItem } from './describe';
import type { ResourcePlan } from './resource-plan';

/** The items of a resource whose types fit, as an enum; null where there are none. */
export function itemEnum(
  plan: ResourcePlan,
  name: string,
  fits: (type: ItemType) => boolean,
  description: string,
): GraphQLEnumType | null {
  const values: GraphQLEnumValueConfigMap = {};
  for (const item of plan.items.values()) {
    if (fits(item.type)) values[item.apiName] = { description: describeItem(item) };
  }
  const isEmpty = Object.keys(values).length === 0;
  return isEmpty ? null : new GraphQLEnumType({ name, description, values });
}
