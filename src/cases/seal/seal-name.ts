import { divisionName } from '../../platform';

/** What kind of seal it is: how every name ends. SEAL-7 */
export const SEAL_KIND = '行政审批专用章';

/** Divisions that are provinces and cities at once (直辖市). */
const MUNICIPALITIES: readonly string[] = ['11', '12', '31', '50'];

/** The city or province, and the district where it is one. */
function placeOf(code: string): { readonly city: string; readonly district: string } {
  const [province, city] = [code.slice(0, 2), code.slice(0, 4)];
  const wide = divisionName(`${province}0000`) ?? '';
  const narrow = MUNICIPALITIES.includes(province) ? null : divisionName(`${city}00`);
  const isDistrict = !code.endsWith('00');
  return { city: narrow ?? wide, district: isDistrict ? (divisionName(code) ?? '') : '' };
}

/**
 * What stands on the arc of a department's seal: its place and its name, which may begin with the
 * place already. SEAL-7
 *
 * @example holderOf({ name: '住房和城乡建设委员会', divisionCode: '110105' }) // '北京市朝阳区住房和城乡建设委员会'
 */
export function holderOf({
  name,
  divisionCode,
}: {
  readonly name: string;
  readonly divisionCode: string;
}): string {
  const { city, district } = placeOf(divisionCode);
  if (name.startsWith(city + district)) return name;
  return district !== '' && name.startsWith(district) ? city + name : city + district + name;
}
