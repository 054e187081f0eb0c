import { describe, expect, it } from 'vitest';
import { filePreview } from '../../../src/workers/filePreview';
import { importText } from '../support';

const table = (name: string): string =>
  `${name};Måned;Antal sager\nHAJ;2016M01;45\nMPN;2016M01;50\nHAJ;2016M02;40\nMPN;2016M02;51\n`;

describe('figures of staff', () => {
  it.each(['Medarbejder', 'Sagsbehandler', 'Rådgiver', 'Socialrådgivere', 'Initialer'])(
    'cannot be chosen one by one: the column %s is refused',
    async (name) => {
      const imported = await importText(table(name));
      expect(imported.personal).toEqual([{ column: name, kind: 'name', reason: 'named' }]);
      const { filters, rows } = filePreview(imported, 'a.csv');
      expect(filters).toEqual([]);
      expect(JSON.stringify(rows)).not.toContain('HAJ');
    },
  );

  it.each(['Team', 'Afdeling', 'Sagsbehandlere i alt'])('are told by %s', async (name) => {
    expect((await importText(table(name))).personal).toEqual([]);
  });
});
