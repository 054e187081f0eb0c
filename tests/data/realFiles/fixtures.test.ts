import { describe, it } from 'vitest';
import { importText } from '../support';
import { expectAsRead } from './compare';
import { FIXTURES } from './fixtures';

describe('files of the shape of published ones', () => {
  it.each(FIXTURES)('are read as a person reads them: $file', async ({ text, ...expected }) => {
    expectAsRead(await importText(text), expected);
  });
});
