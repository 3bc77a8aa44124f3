import fc from 'fast-check';
import {
  freeApiName,
  itemNameProblem,
  registerResource,
  resourceNameProblem,
  suggestApiName,
} from '../../src/catalog';
import { anEntry, office, openCity } from './city';

describe('a suggested API name', () => {
  it.each([
    ['户籍信息', 'huJiXinXi'],
    ['女职工', 'nvZhiGong'],
    ['2024年完税证明', 'n2024NianWanShuiZhengMing'],
    ['EMS（邮政）单号', 'emsYouZhengDanHao'],
    ['Provenance', 'zhengWuProvenance'],
    ['户籍 Page', 'zhengWuXinXi'],
    ['🙂', 'n'],
    ['', 'n'],
  ])('for %s is %s', (name, suggestion) => {
    expect(suggestApiName(name)).toBe(suggestion);
  });

  it('is always one that a resource and an item may have', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const suggestion = suggestApiName(name);
        expect(itemNameProblem(suggestion)).toBeNull();
        expect(resourceNameProblem(suggestion, new Set())).toBeNull();
      }),
    );
  });

  it('is one that no resource has yet', async () => {
    const city = await openCity();
    const ctx = city.police.steward;
    expect(await freeApiName(ctx, '户籍信息')).toBe('huJiXinXi');
    await office(ctx, () => registerResource(ctx, anEntry(city, { apiName: 'huJiXinXi' })));
    expect(await freeApiName(ctx, '户籍信息')).toBe('huJiXinXi2');
    await city.close();
  });
});
