import {
  GraphQLBoolean,
  GraphQLEnumType,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigMap,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import { FigureType } from './common-types';
import { itemEnum } from './item-enum';
import { isQuantity } from './item-scalars';
import type { ResourcePlan } from './resource-plan';

type Field = GraphQLFieldConfig<unknown, unknown>;

const FIGURE = new GraphQLNonNull(FigureType);

/** Figures of an item, with what they take and what they say. */
const OF_QUANTITIES: Readonly<Record<string, string>> = {
  min: '最小值',
  max: '最大值',
  sum: '合计，精确到每一位小数；只用于数值',
  avg: '平均值，四舍五入到 6 位小数；只用于数值',
};

function figureOf(item: GraphQLEnumType, description: string): Field {
  const args = { item: { type: new GraphQLNonNull(item), description: '哪个信息项' } };
  return { type: FIGURE, args, description };
}

function figures(plan: ResourcePlan, comparable: GraphQLEnumType): Record<string, Field> {
  const description = `${plan.model.name}中可统计最大、最小值的信息项；数值还可求合计与平均`;
  const quantities = itemEnum(plan, plan.names.quantity, isQuantity, description);
  const known = quantities ? Object.entries(OF_QUANTITIES) : [];
  const fields = known.map(([name, says]) => [name, figureOf(quantities ?? comparable, says)]);
  return {
    countDistinct: figureOf(comparable, '有多少个不同的值'),
    ...Object.fromEntries(fields),
  };
}

function groupType(plan: ResourcePlan, comparable: GraphQLEnumType): GraphQLObjectType {
  return new GraphQLObjectType({
    name: plan.names.group,
    description: `${plan.model.name}的一组行的统计值`,
    fields: {
      key: { type: GraphQLString, description: '分组信息项的值；没有值的行、不分组时为空' },
      suppressed: {
        type: new GraphQLNonNull(GraphQLBoolean),
        description: '行数过少的各组合为一项，不予给出，也不说明是哪些组',
      },
      count: { type: FIGURE, description: '行数' },
      ...figures(plan, comparable),
    },
  });
}

/** The fields of a connection that count: the total, and figures whole or by groups. */
export function countingFields(
  plan: ResourcePlan,
  comparable: GraphQLEnumType,
): GraphQLFieldConfigMap<unknown, unknown> {
  const groups = new GraphQLList(new GraphQLNonNull(groupType(plan, comparable)));
  return {
    totalCount: {
      type: FIGURE,
      description: '授权范围内符合 where 的行数；所用信息项须已获授权且不脱敏',
    },
    aggregate: {
      type: new GraphQLNonNull(groups),
      args: { groupBy: { type: comparable, description: '按哪个信息项分组；缺省为全部行' } },
      description: '授权范围内符合 where 的行的统计值；所用信息项须已获授权且不脱敏',
    },
  };
}
