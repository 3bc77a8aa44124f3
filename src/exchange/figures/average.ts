const PLACES = 6;

/**
 * An exact sum divided by how many it is of, rounded half away from zero to 6 places, without zeros at
 * the end. All sources' averages are made here, so that none depends on how one of them divides.
 *
 * @example average('-10.00', 3) // '-3.333333'
 */
export function average(sum: string, count: number): string {
  const [whole = '', fraction = ''] = sum.replace('-', '').split('.');
  const divisor = 10n ** BigInt(fraction.length) * BigInt(count);
  const scaled = BigInt(whole + fraction) * 10n ** BigInt(PLACES);
  const rounded = (2n * scaled + divisor) / (2n * divisor);
  const digits = String(rounded).padStart(PLACES + 1, '0');
  const amount = `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`.replace(/\.?0+$/, '');
  return sum.startsWith('-') && rounded > 0n ? `-${amount}` : amount;
}
