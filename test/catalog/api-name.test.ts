import fc from 'fast-check';
import { itemNameProblem, resourceNameProblem, suggestApiName } from '../../src/catalog';

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
});
