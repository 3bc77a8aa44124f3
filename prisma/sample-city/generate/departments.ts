import { CITY_DIVISION } from './divisions';
import { departmentCode } from './numbers';

/** What a department does in data sharing (BJ-37 art. 2–4). */
export type Duty = 'provider' | 'consumer' | 'sharingAuthority' | 'leadership' | 'operator';

/** A department of the sample city; real in kind, with an invented credit code. */
export interface SampleDepartment {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string;
  readonly level: 'city' | 'district';
  readonly divisionCode: string;
  readonly duties: readonly Duty[];
}

const CHAOYANG = '110105';

const LIST = [
  ['public-security', '公安局', CITY_DIVISION, ['provider', 'consumer']],
  ['civil-affairs', '民政局', CITY_DIVISION, ['provider']],
  ['market-regulation', '市场监督管理局', CITY_DIVISION, ['provider', 'consumer']],
  ['human-resources', '人力资源和社会保障局', CITY_DIVISION, ['provider']],
  ['natural-resources', '规划和自然资源委员会', CITY_DIVISION, ['provider', 'consumer']],
  ['tax', '税务局', CITY_DIVISION, ['provider']],
  ['health', '卫生健康委员会', CITY_DIVISION, ['provider']],
  ['housing', '住房和城乡建设委员会', CITY_DIVISION, ['consumer']],
  ['chaoyang-services', '朝阳区政务服务局', CHAOYANG, ['consumer']],
  ['government-services', '政务服务管理局', CITY_DIVISION, ['sharingAuthority']],
  ['leadership-office', '政务数据共享领导小组办公室', CITY_DIVISION, ['leadership']],
  ['platform-operations', '共享平台运行中心', CITY_DIVISION, ['operator']],
] as const satisfies readonly (readonly [string, string, string, readonly Duty[]])[];

/** The id of a sample department. */
export type DepartmentId = (typeof LIST)[number][0];

/** Every department of the sample city, providers first. */
export const DEPARTMENTS: readonly (SampleDepartment & { readonly id: DepartmentId })[] =
  Object.freeze(
    LIST.map(([id, name, divisionCode, duties], index) => ({
      id,
      name,
      creditCode: departmentCode(divisionCode, index + 1),
      level: divisionCode === CITY_DIVISION ? ('city' as const) : ('district' as const),
      divisionCode,
      duties,
    })),
  );
