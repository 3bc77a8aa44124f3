import { kind } from './message-kind';

/** What is said of guides. */
export const GUIDE_MESSAGES = Object.freeze({
  guideSubmitted: kind(
    '{department}提交服务事项 {number} 的办事指南，请审核发布',
    '{department} submitted its guide to the service item {number}; please publish or return it',
    'A guide waits to be published.',
    'department',
  ),
  guidePublished: kind(
    '{department}已发布贵部门服务事项 {number} 的办事指南',
    '{department} published your guide to the service item {number}',
    'A guide of your department was published.',
    'department',
  ),
  guideReturned: kind(
    '{department}退回贵部门服务事项 {number} 的办事指南，理由见指南',
    '{department} returned your guide to the service item {number}; the reasons stand in it',
    'A guide of your department was returned.',
    'department',
  ),
  guideStandardChanged: kind(
    '服务事项 {number} 的上级指南已更新，贵部门的指南与其不一致，请同步修订',
    'The guide that sets the standard for the service item {number} changed; please change yours with it',
    'A guide of your department no longer agrees with the one that sets the standard (GDE-3).',
  ),
  guideLawChanged: kind(
    '服务事项 {number} 的办事指南所依据的法规有变动，请同步调整',
    'A law that your guide to the service item {number} rests on changed; please change the guide with it',
    'A change of law changes a guide of your department (GDE-13).',
  ),
});
