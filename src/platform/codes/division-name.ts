/** Names by code, of each level. The list is loaded when a name is first asked for. */
function lists(): readonly Readonly<Record<string, string>>[] {
  const { areaList }: typeof import('@vant/area-data') = require('@vant/area-data');
  return [areaList.province_list, areaList.city_list, areaList.county_list];
}

/**
 * The name of a division of GB/T 2260, to show beside its code and never instead of it: the list
 * changes every year, so a code that it does not have may well be right.
 *
 * @example divisionName('110105') // '朝阳区'
 */
export function divisionName(code: string): string | null {
  const list = lists().find((names) => Object.hasOwn(names, code));
  return list?.[code] ?? null;
}
