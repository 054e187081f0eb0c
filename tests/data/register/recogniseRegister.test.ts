import { describe, expect, it } from 'vitest';
import { recogniseRegister, whyNoRegister } from '../../../src/data';
import { importText } from '../support';

const roles = async (text: string) => recogniseRegister(await importText(text));
const why = async (text: string) => whyNoRegister(await importText(text))?.code ?? null;
const table = (header: string, ...rows: string[]): string => [header, ...rows].join('\n');

describe('a register of cases is recognised', () => {
  it.each<[string, string, string]>([
    ['Startdato', 'Slutdato', 'as most systems have it'],
    ['Første fraværsdag', 'Sidste beregningsdag', 'as KMD has it'],
    ['Foerste fravaersdag', 'Ophørsdato', 'without Danish letters'],
    ['Fra', 'Til', 'in short'],
    ['start', 'slut', 'as a warehouse has it'],
    ['FORLOEB_START', 'FORLOEB_SLUT', 'in capitals'],
  ])('by %s and %s', async (start, end) => {
    const text = table(
      `Borger-id;${start};${end};Ophørsårsag`,
      'a;2015-01-01;2015-02-01;Rask',
      'b;2015-01-05;;',
      'a;2015-03-01;2015-03-02;Rask',
    );
    expect(await roles(text)).toEqual({ start, end, cause: 'Ophørsårsag', person: 'Borger-id' });
    expect(await why(text)).toBeNull();
  });

  it('with a day of birth and a day of registration beside', async () => {
    const text = table(
      'CPR;Fødselsdato;Startdato;Slutdato;Oprettet den',
      '010190-1234;01-01-1990;02-01-2015;03-02-2015;04-01-2015',
      '020290-1234;02-02-1990;02-01-2015;;04-01-2015',
    );
    expect(await roles(text)).toEqual({ start: 'Startdato', end: 'Slutdato', cause: null, person: 'CPR' });
  });

  it('where all cases are open, and where dates are numbers', async () => {
    expect(await roles(table('Startdato;Slutdato', '2015-01-01;', '2015-01-02;'))).not.toBeNull();
    expect(await roles(table('Startdato;Slutdato', '20150101;20150201', '20150102;99991231'))).not.toBeNull();
  });

  it('without names, when the later date is empty for some', async () => {
    const text = table('A;B', '2015-01-01;2015-02-01', '2015-01-03;', '2015-01-05;2015-04-01');
    expect(await roles(text)).toEqual({ start: 'A', end: 'B', cause: null, person: null });
  });
});

describe('what is no register says why', () => {
  it.each([
    ['register.noDates', table('Tid;Antal', '2015M01;5', '2015M02;6')],
    ['register.noOrder', table('Startdato;Slutdato', '2015-02-01;2015-01-01', '2015-02-02;2015-01-03')],
    ['register.noNames', table('Dato;Anden dato', '2015-01-01;2015-02-01', '2015-01-03;2015-02-02')],
    [
      'register.noNames',
      table('Fra;Til;Fuldtidspersoner', '2015-01-01;2015-01-31;243', '2015-02-01;2015-02-28;245'),
    ],
  ])('%s', async (code, text) => {
    expect(await roles(text)).toBeNull();
    expect(await why(text)).toBe(code);
  });
});
