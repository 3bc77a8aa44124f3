import {
  type GraphQLEnumType,
  type GraphQLFieldConfigMap,
  type GraphQLInputFieldConfigMap,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import { ProvenanceType, SortDirection } from './common-types';
import { describeItem, describeResource } from './describe';
import { filterOf } from './filters';
import { countingFields } from './group-type';
import { itemEnum } from './item-enum';
import { isComparable, type ScalarOf } from './item-scalars';
import type { ResourcePlan } from './resource-plan';

/** What the types of all resources of a generation have in common. */
export interface CommonTypes {
  readonly pageInfo: GraphQLObjectType;
  readonly scalarOf: ScalarOf;
}

type Fields = GraphQLFieldConfigMap<unknown, unknown>;

const PROVENANCE = {
  type: new GraphQLNonNull(ProvenanceType),
  description: '这些数据的来源与审计记录',
};

/** The types that a resource brings; `where` and `orderBy` only where its source can do them. */
export interface ResourceTypes {
  readonly row: GraphQLObjectType;
  readonly connection: GraphQLObjectType;
  readonly where: GraphQLInputObjectType | null;
  readonly orderBy: GraphQLInputObjectType | null;
}

function rowFields(
  plan: ResourcePlan,
  { scalarOf }: CommonTypes,
  typeOf: (plan: ResourcePlan) => GraphQLObjectType,
): Fields {
  const fields: Fields = {};
  for (const item of plan.items.values()) {
    fields[item.apiName] = { type: scalarOf(item.type), description: describeItem(item) };
  }
  for (const link of plan.links.values()) {
    const { name } = link.target.model;
    const description = `由“${link.item.name}”找到的${name}；另行判定授权，另行记入审计`;
    fields[link.name] = { type: typeOf(link.target), description };
  }
  return { ...fields, provenance: PROVENANCE };
}

function connectionOf(
  plan: ResourcePlan,
  row: GraphQLObjectType,
  pageInfo: GraphQLObjectType,
  comparable: GraphQLEnumType | null,
) {
  const edge = new GraphQLObjectType({
    name: plan.names.edge,
    description: `${plan.model.name}的一行及其游标`,
    fields: {
      cursor: {
        type: new GraphQLNonNull(GraphQLString),
        description: '不透明的游标，只对本部门、本目的和本查询有效',
      },
      node: { type: row, description: '这一行' },
    },
  });
  return new GraphQLObjectType({
    name: plan.names.connection,
    description: `${plan.model.name}的一页`,
    fields: {
      edges: {
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(edge))),
        description: '本页各行',
      },
      pageInfo: { type: new GraphQLNonNull(pageInfo), description: '本页的位置' },
      ...(comparable && plan.capabilities.aggregate ? countingFields(plan, comparable) : {}),
      provenance: PROVENANCE,
    },
  });
}

function whereOf(plan: ResourcePlan, { scalarOf }: CommonTypes): GraphQLInputObjectType {
  const where: GraphQLInputObjectType = new GraphQLInputObjectType({
    name: plan.names.where,
    description: `${plan.model.name}的行条件。条件中的信息项须已获授权且不脱敏。`,
    fields: () => {
      const fields: GraphQLInputFieldConfigMap = {};
      for (const item of plan.items.values()) {
        fields[item.apiName] = {
          type: filterOf(item.type, scalarOf),
          description: describeItem(item),
        };
      }
      const list = new GraphQLList(new GraphQLNonNull(where));
      fields.and = { type: list, description: '同时满足' };
      fields.or = { type: list, description: '满足其一' };
      fields.not = { type: where, description: '不满足' };
      return fields;
    },
  });
  return where;
}

function orderByOf(plan: ResourcePlan, comparable: GraphQLEnumType): GraphQLInputObjectType {
  return new GraphQLInputObjectType({
    name: plan.names.orderBy,
    description: `${plan.model.name}的排序。所用信息项须已获授权且不脱敏。`,
    fields: {
      item: { type: new GraphQLNonNull(comparable), description: '按哪个信息项' },
      direction: {
        type: new GraphQLNonNull(SortDirection),
        defaultValue: 'asc',
        description: '方向，默认从小到大',
      },
    },
  });
}

/** Makes the types of one resource; `typeOf` finds the row types that links lead to. */
export function resourceTypes(
  plan: ResourcePlan,
  common: CommonTypes,
  typeOf: (plan: ResourcePlan) => GraphQLObjectType,
): ResourceTypes {
  const row = new GraphQLObjectType({
    name: plan.names.row,
    description: describeResource(plan.model),
    fields: () => rowFields(plan, common, typeOf),
  });
  const description = `${plan.model.name}中可用于排序、分组的信息项`;
  const comparable = itemEnum(plan, plan.names.field, isComparable, description);
  return {
    row,
    connection: connectionOf(plan, row, common.pageInfo, comparable),
    where: plan.capabilities.condition ? whereOf(plan, common) : null,
    orderBy: plan.capabilities.order && comparable ? orderByOf(plan, comparable) : null,
  };
}
