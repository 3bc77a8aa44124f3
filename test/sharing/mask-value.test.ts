import fc from 'fast-check';
import { MASK_NAMES } from '../../src/catalog';
import { maskValue } from '../../src/sharing';

describe('masking', () => {
  it.each([
    ['citizenNumber', '110105199003071234', '110***********1234'],
    ['citizenNumber', '11010519900307123X', '110***********123X'],
    ['phone', '13912345678', '139****5678'],
    ['phone', '12345', '***'],
    ['name', '王芳', '王*'],
    ['name', '欧阳明月', '欧*'],
    ['name', '𠮷田', '𠮷*'],
    ['address', '北京市朝阳区幸福里小区3号楼', '北京市朝阳区***'],
    ['address', '内蒙古自治区呼和浩特市新城区某路1号', '内蒙古自治区呼和浩特市新城区***'],
    ['address', '河北省正定县某镇某村', '河北省正定县***'],
    ['address', '东莞市幸福小区3号', '东莞市***'],
    ['address', '幸福小区3号', '***'],
    ['bankCard', '6200001234567890', '************7890'],
    ['full', '任何内容', '***'],
    ['full', '', '***'],
  ] as const)('shows %s of %s as %s', (mask, value, shown) => {
    expect(maskValue(mask, value, 'C')).toBe(shown);
  });

  it('releases what is no text as null, for a part of it would be a lie or break its type', () => {
    expect(maskValue('full', '5000.00', 'Y')).toBeNull();
    expect(maskValue('full', '2024-01-01', 'D')).toBeNull();
    expect(maskValue('bankCard', '6200001234567890', 'I')).toBeNull();
    expect(maskValue('full', true, 'L')).toBeNull();
    expect(maskValue('full', { any: 'thing' }, 'G')).toBeNull();
    expect(maskValue('full', null, 'C')).toBeNull();
  });

  it('never shows more than its ends, whatever the text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MASK_NAMES), fc.string({ maxLength: 40 }), (mask, text) => {
        if (mask === 'address') return;
        const shown = String(maskValue(mask, text, 'C')).replaceAll('*', '');
        expect(shown.length).toBeLessThanOrEqual(7);
        if (text.length >= 8) expect(shown).not.toContain(text);
      }),
    );
  });

  it('SHR-6 hides the day of birth in every citizen number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{16}[\dX]$/), (number) => {
        const shown = String(maskValue('citizenNumber', number, 'C'));
        expect(shown.slice(3, 14)).toBe('*'.repeat(11));
      }),
    );
  });
});
