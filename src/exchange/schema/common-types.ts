import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import { DateTimeScalar } from './scalars';

const required = { string: new GraphQLNonNull(GraphQLString), id: new GraphQLNonNull(GraphQLID) };

/** Why data is read. An argument of `shared`, so that no read can be written without one. */
export const PurposeInput = new GraphQLInputObjectType({
  name: 'PurposeInput',
  description: '读取数据的目的。每次读取都必须说明，并写入审计记录。',
  fields: {
    serviceItem: { type: required.string, description: '办理的服务事项编码（GDE-1）' },
    caseNumber: { type: GraphQLString, description: '办件编号' },
    basis: { type: GraphQLString, description: '本次读取的依据' },
    subject: {
      type: GraphQLString,
      description: '申请人的公民身份号码或统一社会信用代码；审计中只留带密钥的摘要',
    },
  },
});

/** How a read was answered. */
export const ReadDecision = new GraphQLEnumType({
  name: 'ReadDecision',
  description: '一次读取的结果',
  values: {
    allowed: { value: 'allowed', description: '已放行' },
    denied: { value: 'denied', description: '被拒绝' },
    failed: { value: 'failed', description: '未能完成' },
  },
});

/** Which way an order runs. */
export const SortDirection = new GraphQLEnumType({
  name: 'SortDirection',
  description: '排序方向',
  values: {
    asc: { value: 'asc', description: '从小到大' },
    desc: { value: 'desc', description: '从大到小' },
  },
});

/** A count or another figure of rows; suppressed where it would tell of few. */
export const FigureType = new GraphQLObjectType({
  name: 'SharedFigure',
  description: '若干行的一个统计值；所涉行数过少时不予给出',
  fields: {
    value: {
      type: GraphQLString,
      description: '精确值，以字符串给出；没有值或不予给出时为空',
    },
    suppressed: {
      type: new GraphQLNonNull(GraphQLBoolean),
      description: '因所涉行数过少（ONCE_SMALL_COUNT）而不予给出',
    },
  },
});

/** What is left of one limit of a grant. */
export const QuotaLeftType = new GraphQLObjectType({
  name: 'QuotaLeft',
  description: '授权配额中某一项的余量',
  fields: {
    grant: { type: required.string, description: '授权编号' },
    measure: {
      type: required.string,
      description: '计量：calls 读取次数，rows 放行行数，subjects 不同的查询对象',
    },
    span: {
      type: required.string,
      description: '时段：minute 每分钟，day 每日（北京时间），total 授权期内',
    },
    most: { type: new GraphQLNonNull(GraphQLInt), description: '上限' },
    left: { type: new GraphQLNonNull(GraphQLInt), description: '本次读取后的余量' },
    resetsAt: { type: DateTimeScalar, description: '何时重新起算；授权期内的配额为空' },
  },
});

/** Where an answer comes from and under which right it was given. */
export const ProvenanceType = new GraphQLObjectType({
  name: 'Provenance',
  description:
    '数据的来源：谁提供、截至何时、依据哪项授权、哪些信息项已脱敏或正在校核、审计记录编号',
  fields: {
    path: { type: required.string, description: '本次读取在查询中的位置' },
    decision: { type: new GraphQLNonNull(ReadDecision), description: '本次读取的结果' },
    provider: { type: required.string, description: '提供部门名称' },
    providerId: { type: required.id, description: '提供部门编号' },
    resource: { type: required.string, description: '资源编码（CAT-2）' },
    version: { type: new GraphQLNonNull(GraphQLInt), description: '资源版本' },
    asOf: { type: DateTimeScalar, description: '数据截至时间；未读到数据源时为空' },
    grant: { type: GraphQLString, description: '所依据的授权编号；无条件共享或被拒绝时为空' },
    maskedItems: {
      type: new GraphQLNonNull(new GraphQLList(required.string)),
      description: '脱敏后给出的信息项',
    },
    conditionalItems: {
      type: new GraphQLNonNull(new GraphQLList(required.string)),
      description: '只在部分行上给出的信息项；不符合授权条件的行上为空',
    },
    itemsUnderCorrection: {
      type: new GraphQLNonNull(new GraphQLList(required.string)),
      description: '本次给出的信息项中正在校核的（SHR-11）',
    },
    corrections: {
      type: new GraphQLNonNull(new GraphQLList(required.string)),
      description: '涉及本次所读数据的在办校核申请编号（SHR-11）',
    },
    quotaLeft: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(QuotaLeftType))),
      description: '本次读取所计入的各项授权配额的余量；授权没有配额时为空',
    },
    auditRecord: { type: required.id, description: '审计记录编号' },
    receipt: {
      type: required.string,
      description:
        '审计回执（经签名的文本）：证明本次读取已入审计日志，可凭 receiptProof 换取存证证明；请随数据保存',
    },
  },
});

/** Relay's page information. */
export const PageInfoType = new GraphQLObjectType({
  name: 'PageInfo',
  description: '本页的位置',
  fields: {
    hasNextPage: { type: new GraphQLNonNull(GraphQLBoolean), description: '后面是否还有' },
    hasPreviousPage: {
      type: new GraphQLNonNull(GraphQLBoolean),
      description: '是否从游标之后开始',
    },
    startCursor: { type: GraphQLString, description: '本页第一行的游标' },
    endCursor: { type: GraphQLString, description: '本页最后一行的游标，用于 after' },
  },
});
