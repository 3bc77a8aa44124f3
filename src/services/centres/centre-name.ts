import { divisionName, GatewayError, invisibleIn, type Words } from '../../platform';
import type { CentreKind, Specialty } from './centre';
import { SPECIALTY_NAMES } from './centre';

/** Where a centre is to be, and what for. */
export interface NewCentre {
  readonly kind: CentreKind;
  /** Of the city, or of the district it lies in. */
  readonly divisionCode: string;
  /** Of a township's centre and a station: such as 麦子店街道. */
  readonly township: string | null;
  /** Of a station: the village, park, business quarter or building, such as 枣营北里社区. */
  readonly place: string | null;
  /** Of a sub-centre. */
  readonly specialty: Specialty | null;
}

const TOWNSHIP = /^[\p{Script=Han}]{1,18}(?:乡|镇|街道|地区)$/u;
const PLACE = /^[\p{Script=Han}\d]{1,18}(?:村|社区|园区|商圈|楼|厦|楼宇)$/u;

function invalid(field: string, expected: Words): GatewayError {
  const got = { zh: '其他内容', en: 'something else' };
  return new GatewayError('INPUT_INVALID', { field, expected, got });
}

/** A part of a name that a kind needs, or must not have. Errors: INPUT_INVALID. */
function part(
  field: string,
  written: string | null,
  { form, isNeeded, expected }: { form: RegExp; isNeeded: boolean; expected: Words },
): string {
  const text = written?.trim() ?? '';
  if (!isNeeded && text === '') return '';
  if (isNeeded && form.test(text) && !invisibleIn(text, 'line')) return text;
  throw invalid(field, isNeeded ? expected : { zh: '无', en: 'nothing' });
}

/**
 * The name of a centre, which follows from where it is and what for: `朝阳区政务服务中心`,
 * `朝阳区麦子店街道政务服务中心`, `麦子店街道枣营北里社区政务服务站`, `朝阳区政务服务中心税务分中心`. CTR-1
 *
 * Errors: INPUT_INVALID for a part that the kind does not have, or that is written otherwise.
 */
export function centreName(centre: NewCentre): string {
  const { kind, divisionCode, specialty } = centre;
  const division = divisionName(divisionCode);
  if (division === null) {
    throw invalid('divisionCode', { zh: '已知的区划代码', en: 'the code of a known division' });
  }
  const isLocal = kind === 'township' || kind === 'station';
  const township = part('township', centre.township, {
    ...{ form: TOWNSHIP, isNeeded: isLocal },
    expected: { zh: '乡、镇或者街道的名称', en: 'the name of a township or subdistrict' },
  });
  const place = part('place', centre.place, {
    ...{ form: PLACE, isNeeded: kind === 'station' },
    expected: {
      zh: '村（社区）、园区、商圈或者楼宇的名称',
      en: 'the name of a village, park, quarter or building',
    },
  });
  if ((specialty !== null) !== (kind === 'subCentre')) {
    throw invalid('specialty', { zh: '仅分中心有专业', en: 'one for a sub-centre, and none else' });
  }
  if (kind === 'station') return `${township}${place}政务服务站`;
  const name = `${division}${township}政务服务中心`;
  return specialty === null ? name : `${name}${SPECIALTY_NAMES[specialty]}分中心`;
}
