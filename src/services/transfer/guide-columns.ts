import {
  type Column,
  choice,
  choices,
  LIST,
  NAME,
  OPTIONAL_TEXT,
  TEXT,
  yesNo,
} from '../../catalog';
import { COVERAGE_WORDS, FORM_WORDS, SERVED_WORDS, SERVICE_TYPE_WORDS } from '../words';
import { BASIS, CONTACTS, COUNT, FEES, HOURS, MAY_FOLLOW, PLACES } from './guide-kinds';

/**
 * Columns of the sheet of service items: the elements of a guide in the order of the law, but the
 * materials and the process, which have sheets of their own. GDE-2
 */
export const GUIDE_COLUMNS: readonly Column[] = Object.freeze([
  { header: '事项编码', path: 'serviceItem', kind: NAME, note: '本部门办理的事项，每个事项一行' },
  {
    header: '实施主体',
    path: 'department',
    kind: TEXT,
    note: '导出时注明，导入时不读',
    isTold: true,
  },
  { header: '事项名称', path: 'name', kind: OPTIONAL_TEXT, note: '与事项清单一致' },
  { header: '事项类型', path: 'type', kind: choice(SERVICE_TYPE_WORDS, true), note: '' },
  { header: '设定依据', path: 'basis', kind: BASIS, note: '' },
  { header: '受理条件', path: 'conditions', kind: LIST, note: '' },
  { header: '服务对象', path: 'served', kind: choices(SERVED_WORDS), note: '' },
  { header: '法定办结时限', path: 'statutoryDays', kind: COUNT, note: '工作日' },
  { header: '承诺办结时限', path: 'promisedDays', kind: COUNT, note: '工作日' },
  { header: '结果名称', path: 'resultName', kind: OPTIONAL_TEXT, note: '' },
  { header: '结果样本', path: 'resultSample', kind: OPTIONAL_TEXT, note: '隐去不宜公开的内容' },
  { header: '是否收费', path: 'charged', kind: yesNo(null), note: '' },
  { header: '收费标准', path: 'fees', kind: FEES, note: '不收费的不填' },
  { header: '收费依据', path: 'feeBasis', kind: BASIS, note: '不收费的不填' },
  { header: '容缺受理', path: 'defects.materials', kind: MAY_FOLLOW, note: '' },
  { header: '容缺补正期限', path: 'defects.days', kind: COUNT, note: '工作日' },
  { header: '办理形式', path: 'forms', kind: choices(FORM_WORDS), note: '' },
  { header: '审查标准', path: 'standards', kind: LIST, note: '' },
  { header: '通办范围', path: 'coverage', kind: choice(COVERAGE_WORDS, true), note: '' },
  { header: '预约办理', path: 'appointment.available', kind: yesNo(null), note: '' },
  { header: '预约办理方式', path: 'appointment.how', kind: OPTIONAL_TEXT, note: '可以预约的填写' },
  { header: '网上支付', path: 'onlinePayment.available', kind: yesNo(null), note: '' },
  {
    header: '网上支付方式',
    path: 'onlinePayment.how',
    kind: OPTIONAL_TEXT,
    note: '可以网上支付的填写',
  },
  { header: '物流快递', path: 'delivery.available', kind: yesNo(null), note: '' },
  { header: '物流快递方式', path: 'delivery.how', kind: OPTIONAL_TEXT, note: '可以快递的填写' },
  { header: '办理地点', path: 'places', kind: PLACES, note: '' },
  { header: '办理时间', path: 'hours', kind: HOURS, note: '' },
  { header: '咨询方式', path: 'consultation', kind: CONTACTS, note: '' },
  { header: '监督投诉方式', path: 'complaints', kind: CONTACTS, note: '' },
]);
