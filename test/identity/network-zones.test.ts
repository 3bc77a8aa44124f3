import { networkZones, zoneOfNobody } from '../../src/identity/network-zones';
import { loadConfig } from '../../src/platform';

const settings = (government: string, internet = '') =>
  loadConfig({ ONCE_GOVERNMENT_NETWORKS: government, ONCE_INTERNET_NETWORKS: internet });

describe('network zones', () => {
  it.each([
    ['10.1.2.3', 'government'],
    ['10.9.0.7', 'internet'],
    ['10.9.0.8', 'government'],
    ['::ffff:10.1.2.3', 'government'],
    ['fd00::17', 'government'],
    ['203.0.113.9', 'internet'],
    ['2001:db8::1', 'unknown'],
    ['/run/gateway.sock', 'unknown'],
  ])('NET-1 take %s for %s: the narrowest range tells', (address, zone) => {
    const zoneOf = networkZones(settings('10.0.0.0/8,fd00::/8', '0.0.0.0/0,10.9.0.7'));
    expect([zoneOf(address), zoneOf(address)]).toEqual([zone, zone]);
  });

  it('are unknown of nobody in particular, and none where none are told apart', () => {
    const told = settings('10.0.0.0/8');
    expect([networkZones(told)(undefined), zoneOfNobody(told)]).toEqual(['unknown', 'unknown']);
    const none = settings('');
    expect([networkZones(none)('10.1.2.3'), zoneOfNobody(none)]).toEqual(['unzoned', 'unzoned']);
  });
});
