import { describe, expect, it } from 'vitest';
import { countedTwice, isLargerArea, isTotal } from '../../../src/data/columns/totals';

describe('totals', () => {
  it.each([
    'I alt',
    'i alt',
    'Ialt',
    'Alle',
    'Total',
    'Samlet',
    'Hele landet',
    'Alder i alt',
    'Køn i alt',
    'Begge køn',
    'Kvinder og mænd',
    'Mænd og kvinder',
    'Alle aldre',
    'Alle varigheder',
    'Hele landet (uden Christiansø)',
    'Hele Danmark*',
  ])('are told by their name: %s', (text) => {
    expect(isTotal(text)).toBe(true);
  });

  it.each(['Allerød', 'Alle andre', 'Alle øvrige', 'Alle mænd', 'Totalskade', 'Ishøj', '0-8 uger', ''])(
    'are not seen in %s',
    (text) => {
      expect(isTotal(text)).toBe(false);
    },
  );

  it('know regions, RAR areas and provinces as larger than municipalities', () => {
    expect(
      ['Region Hovedstaden', 'RAR Sjælland', 'Landsdel Fyn', 'Regionen', 'Ærø'].map(isLargerArea),
    ).toEqual([true, true, true, false, false]);
  });

  it('are counted twice only beside their parts', () => {
    expect([...countedTwice(['I alt', 'Mænd', 'Kvinder'])]).toEqual(['I alt']);
    expect([...countedTwice(['I alt', 'Hele landet'])]).toEqual([]);
    expect([...countedTwice(['I alt', ''])]).toEqual([]);
    expect(countedTwice(['Hele landet', 'Region Syd', 'Ærø'])).toEqual(
      new Set(['Hele landet', 'Region Syd']),
    );
    expect([...countedTwice(['Hele landet', 'Region Syd', 'Region Nord'])]).toEqual(['Hele landet']);
  });

  it('and larger areas are known with a code before their name, as in StatBank\'s "kode og tekst"', () => {
    expect(isTotal('000 Hele landet')).toBe(true);
    expect(countedTwice(['000 Hele landet', '081 Region Nordjylland', '851 Aalborg'])).toEqual(
      new Set(['000 Hele landet', '081 Region Nordjylland']),
    );
  });

  it('and larger areas are known among bare codes of areas, not among codes of other things', () => {
    expect(countedTwice(['000', '081', '085', '101', '851'])).toEqual(new Set(['000', '081', '085']));
    expect(countedTwice(['1081', '0851', '0860'])).toEqual(new Set(['1081']));
    expect([...countedTwice(['000', '081', '085'])]).toEqual(['000']);
    expect([...countedTwice(['000', '001', '002', '003', '101'])]).toEqual([]);
  });

  it('beside their parts leave no mean and no "heraf" to be added up', () => {
    expect(countedTwice(['Begge køn', 'Mænd', 'Kvinder', 'Gennemsnit'])).toEqual(
      new Set(['Begge køn', 'Gennemsnit']),
    );
    expect(countedTwice(['I alt', 'Gennemsnit'])).toEqual(new Set(['Gennemsnit']));
    expect(countedTwice(['I alt', 'heraf over 52 uger'])).toEqual(new Set(['heraf over 52 uger']));
    expect(countedTwice(['Mænd', 'Heraf unge', 'Kvinder'])).toEqual(new Set(['Heraf unge']));
    expect([...countedTwice(['Heraf unge', 'Heraf ældre'])]).toEqual([]);
  });
});
