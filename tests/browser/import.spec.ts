import type { Locator, Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import {
  dropFile,
  dropFiles,
  expect,
  findings,
  fixture,
  leadText,
  openSite,
  paste,
  saved,
  storedText,
  test,
} from './site';

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Indlæs data' });
const field = (page: Page, name: string): Locator =>
  dialogOf(page).getByRole('combobox', { name, exact: true });
const row = (page: Page, name: RegExp): Locator =>
  dialogOf(page)
    .getByRole('region', { name: /^Perioder til beregningen/ })
    .getByRole('row', { name });
const use = (page: Page): Locator => dialogOf(page).getByRole('button', { name: 'Brug tallene' });

/** The months from January 2025 on, as `2025M01`. */
const months = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `${2025 + Math.floor(index / 12)}M${String((index % 12) + 1).padStart(2, '0')}`,
  );

/** A workbook as Excel writes it, with texts in place. */
function workbook(sheets: Record<string, (string | number)[][]>): Uint8Array {
  const names = Object.keys(sheets);
  const cell = (value: string | number, place: string): string =>
    typeof value === 'number'
      ? `<c r="${place}"><v>${value}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = (rows: (string | number)[][]): string =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
      .map(
        (cells, line) =>
          `<row r="${line + 1}">${cells.map((value, column) => cell(value, `${'ABCDEF'[column]}${line + 1}`)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
  };
  names.forEach((name, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheet(sheets[name]!);
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

test.describe('a good file', () => {
  const good = `Område;Tid;Køn;Fuldtidspersoner;Tilgang;Forbrug (kr.);Bruttoledighed\r\n${months(20)
    .flatMap((month, index) =>
      ['Ishøj', 'Greve', 'Hele landet'].flatMap((area, place) =>
        ['Mænd', 'Kvinder'].map(
          (sex) =>
            `${area};${month};${sex};${[120, 200, 40000][place]! + index},5;${25 + place};${1000000 + index};3,${index % 10}`,
        ),
      ),
    )
    .join('\r\n')}\r\n`;

  test('is read at once; area and category can be chosen, and the table follows', async ({ page }) => {
    await openSite(page);
    await dropFile(page, 'kommuner.csv', good);
    await expect(dialogOf(page).getByRole('status')).toHaveText('kommuner.csv er læst: 20 perioder.');
    await expect(dialogOf(page).getByText('121 linjer = 120 indlæst + 0 afvist')).toBeVisible();
    await expect(row(page, /aug 2026/)).toContainText('718');
    await field(page, 'Kommune eller område').selectOption('Ishøj');
    await expect(row(page, /aug 2026/)).toContainText('279');
    await field(page, 'Køn').selectOption('Kvinder');
    await expect(row(page, /aug 2026/)).toContainText('139,5');
    await dialogOf(page).getByRole('button', { name: 'Vis alle 20 perioder' }).click();
    await expect(row(page, /jan 2025/)).toBeVisible();
  });

  test('keeps spending, outside figures and where they come from, in the document and after a reload', async ({
    page,
  }) => {
    await openSite(page);
    await dropFile(page, 'kommuner.csv', good);
    await field(page, 'Kommune eller område').selectOption('Ishøj');
    const dialog = dialogOf(page);
    await dialog.getByRole('button', { name: 'Tilføj sideløbende tal' }).click();
    const added = dialog.getByRole('group', { name: 'Sideløbende tal 2' });
    await added.getByRole('textbox', { name: 'Navn' }).fill('Greve');
    await added.getByRole('textbox', { name: 'Navn' }).press('Enter');
    const greve = dialog.getByRole('group', { name: 'Greve' });
    await greve.getByRole('combobox', { name: 'Område' }).selectOption('Greve');
    await expect(row(page, /aug 2026/)).toContainText('439');
    await use(page).click();
    await expect(dialog).toBeHidden();
    const cell = page.getByRole('region', { name: 'Data' });
    await expect(cell).toContainText('Kun rækker hvor Område = Ishøj.');
    await expect(cell).toContainText('"Forbrug (kr.)" som forbrug');
    await saved(page);
    await page.reload();
    await page.getByText('Vis månederne').click();
    await expect(cell.getByRole('columnheader', { name: 'Bruttoledighed' })).toBeVisible();
    await expect(cell.getByRole('row', { name: /aug 2026/ })).toContainText('439');
    await expect(cell.getByRole('row', { name: /aug 2026/ })).toContainText('2.000.038');
  });

  test('can be used by keyboard alone, from the drop on', async ({ page }) => {
    await openSite(page);
    await dropFile(page, 'kommuner.csv', good);
    await expect(use(page)).toBeEnabled();
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement;
        const label = element instanceof HTMLSelectElement ? element.labels[0]?.textContent : null;
        return (label ?? element?.textContent ?? '').trim().toLowerCase();
      });
    const tabTo = async (name: string): Promise<void> => {
      for (let press = 0; press < 60; press++) {
        if ((await focused()).startsWith(name)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`not reached: ${name}`);
    };
    await tabTo('kommune eller område');
    await page.keyboard.press('I');
    await expect(row(page, /aug 2026/)).toContainText('279');
    await tabTo('brug tallene');
    await page.keyboard.press('Enter');
    await expect(dialogOf(page)).toBeHidden();
    await expect.poll(() => leadText(page)).toContain('279 helårspersoner');
  });
});

test.describe('a doubtful file', () => {
  test('asks what 1.234 is, and the answer is followed at once', async ({ page }) => {
    await openSite(page);
    await dropFile(page, 'tal.csv', 'Måned;Helårspersoner\n2026-07;1.234\n2026-08;1.240\n2026-09;1.251\n');
    await expect(row(page, /sep 2026/)).toContainText('1.251');
    await dialogOf(page).getByRole('button', { name: '1.234 er 1,234' }).click();
    await expect(row(page, /sep 2026/)).toContainText('1,3');
    await expect(dialogOf(page).getByRole('button', { name: '1.234 er 1,234' })).toBeHidden();
    await dialogOf(page).getByRole('button', { name: 'Nulstil rettelser' }).click();
    await expect(row(page, /sep 2026/)).toContainText('1.251');
  });

  test('asks what brackets and dashes mean', async ({ page }) => {
    await openSite(page);
    const lines = months(12).map((month, index) => `${month};${400 + index};${['(5)', '-', '7'][index % 3]}`);
    await dropFile(page, 'tegn.csv', `Måned;Helårspersoner;Tilgang\n${lines.join('\n')}\n`);
    const dialog = dialogOf(page);
    await expect(
      row(page, /jan 2025/)
        .getByRole('cell')
        .last(),
    ).toHaveText('mangler');
    await dialog.getByRole('button', { name: '(5) er 5', exact: true }).click();
    await expect(
      row(page, /jan 2025/)
        .getByRole('cell')
        .last(),
    ).toHaveText('5');
    await dialog.getByRole('button', { name: '- er 0' }).click();
    await expect(
      row(page, /feb 2025/)
        .getByRole('cell')
        .last(),
    ).toHaveText('0');
  });

  test('shows every answer with a way back, and the keyboard goes on from its card', async ({ page }) => {
    await openSite(page);
    const lines = months(12).map((month, index) => `${month};${400 + index};${['(5)', '-', '7'][index % 3]}`);
    await dropFile(page, 'tegn.csv', `Måned;Helårspersoner;Tilgang\n${lines.join('\n')}\n`);
    const dialog = dialogOf(page);
    const inflow = (name: RegExp): Locator => row(page, name).getByRole('cell').last();
    const answer = dialog.getByRole('button', { name: '(5) er 5', exact: true });
    await answer.focus();
    await page.keyboard.press('Enter');
    await expect(inflow(/jan 2025/)).toHaveText('5');
    await expect(answer).toBeHidden();
    await expect(dialog.getByRole('heading', { name: 'Bemærk' })).toBeFocused();
    await dialog.getByRole('button', { name: '- er 0' }).press('Enter');
    await expect(inflow(/feb 2025/)).toHaveText('0');
    await expect(dialog.getByRole('heading', { name: 'Sådan er tegn.csv forstået' })).toBeFocused();
    await expect(dialog.getByText('Du har valgt:')).toBeVisible();
    await dialog.getByRole('button', { name: 'Fortryd: Tilgang: tal i parentes er positive' }).press('Enter');
    await expect(inflow(/jan 2025/)).toHaveText('mangler');
    await expect(inflow(/feb 2025/)).toHaveText('0');
    await expect(dialog.getByRole('heading', { name: 'Sådan er tegn.csv forstået' })).toBeFocused();
    await expect(answer).toBeVisible();
  });

  test('tells what is hidden from what is missing', async ({ page }) => {
    await openSite(page);
    const cells = (hidden: string): string =>
      months(12)
        .map((month, index) => `${month};${400 + index};${index === 3 ? hidden : 20 + index}`)
        .join('\n');
    await dropFile(page, 'skjult.csv', `Måned;Helårspersoner;Tilgang\n${cells('<5')}\n`);
    const inflow = row(page, /apr 2025/)
      .getByRole('cell')
      .last();
    await expect(inflow).toHaveText('skjult');
    await expect(dialogOf(page).getByText(/^Skjult: Antallet er under grænsen/)).toBeVisible();
    await dropFile(page, 'skjult.csv', `Måned;Helårspersoner;Tilgang\n${cells('')}\n`);
    await expect(inflow).toHaveText('mangler');
    await expect(dialogOf(page).getByText(/^Skjult: /)).toBeHidden();
  });

  test('asks for a year that is not there', async ({ page }) => {
    await openSite(page);
    await dropFile(page, 'uger.csv', 'Dag;Helårspersoner\nM06D20;400\nM06D21;410\nM06D22;420\n');
    await dialogOf(page).getByRole('spinbutton', { name: 'Årstal for Dag' }).fill('2026');
    await dialogOf(page).getByRole('button', { name: 'Brug året' }).click();
    await expect(row(page, /jun 2026/)).toContainText('410');
  });

  for (const [name, encoding, bytes] of [
    ['windows-1252', /^windows-1252$/, [0xf8, 0xe5]],
    // The Danish letters stand in the same places in CP850.
    ['CP865', /^ibm8(50|65)$/, [0x9b, 0x86]],
  ] as const) {
    test(`in ${name} is read with its letters, and the encoding can be changed`, async ({ page }) => {
      await openSite(page);
      const [oe, aa] = bytes;
      const text = `Omr@de;M@ned;Helårspersoner\n${months(6)
        .map((month, index) => `Ish#j;${month};${300 + index}\nR#dovre;${month};${500 + index}`)
        .join('\n')}\n`;
      const coded = Buffer.from(text.replace('å', '@'), 'latin1');
      coded.forEach((byte, at) => {
        if (byte === 0x23) coded[at] = oe;
        if (byte === 0x40) coded[at] = aa;
      });
      await dropFile(page, 'gammel.csv', coded);
      await expect(field(page, 'Tegnsæt')).toHaveValue(encoding);
      await field(page, 'Kommune eller område').selectOption('Ishøj');
      await expect(row(page, /jun 2025/)).toContainText('305');
      await field(page, 'Tegnsæt').selectOption('macintosh');
      await expect(dialogOf(page).getByRole('cell', { name: 'Ishøj' }).first()).toBeHidden();
    });
  }

  test('with letters coded twice is repaired by one button', async ({ page }) => {
    await openSite(page);
    const text = `Kommune;Måned;Helårspersoner\n${months(6)
      .map((month, index) => `Ishøj;${month};${300 + index}\nRødovre;${month};${500 + index}`)
      .join('\n')}\n`;
    const twice = Buffer.from(Buffer.from(text, 'utf8').toString('latin1'), 'utf8');
    await dropFile(page, 'dobbelt.csv', twice);
    await dialogOf(page).getByRole('button', { name: 'Ret bogstaverne' }).click();
    await field(page, 'Kommune eller område').selectOption('Rødovre');
    await expect(row(page, /jun 2025/)).toContainText('505');
  });

  test('with two tables lets the other one be read, and with periods as columns turns them', async ({
    page,
  }) => {
    await openSite(page);
    const wide = months(8);
    const text = `Afdeling;Antal\nNord;5\nSyd;8\nVest;9\nØst;3\n\nKommune;${wide.join(';')}\nIshøj;${wide.map((_, index) => 240 + index).join(';')}\nGreve;${wide.map((_, index) => 300 + index).join(';')}\n`;
    await dropFile(page, 'to.csv', text);
    const dialog = dialogOf(page);
    await field(page, 'Tabel').selectOption({ label: 'Kommune, 2025M01, 2025M02 (linje 7, 2 rækker)' });
    await expect(dialog.getByText(/Perioderne står som 8 kolonner/)).toBeVisible();
    await expect(use(page)).toBeDisabled();
    await dialog.getByRole('button', { name: 'Vend perioder til rækker' }).first().click();
    await field(page, 'Kommune eller område').selectOption('Ishøj');
    await expect(row(page, /aug 2025/)).toContainText('247');
    await use(page).click();
    await expect(page.getByRole('region', { name: 'Data' })).toContainText('perioder vendt til rækker');
  });

  test('lets delimiter and types be set by hand, and says what was set', async ({ page }) => {
    await openSite(page);
    await dropFile(page, 'egen-kommune.csv', readFileSync(fixture('egen-kommune.csv')));
    const dialog = dialogOf(page);
    await dialog.getByRole('combobox', { name: 'Type for Tilgang' }).selectOption('tekst');
    await expect(field(page, 'nye sager')).toHaveValue('-1');
    await field(page, 'Skilletegn').selectOption('|');
    await expect(use(page)).toBeDisabled();
    await dialog.getByRole('button', { name: 'Nulstil rettelser' }).click();
    await expect(use(page)).toBeEnabled();
    await dialog.getByRole('button', { name: 'Vis linje 6' }).click();
    await expect(dialog.getByRole('rowheader', { name: '6', exact: true })).toBeFocused();
  });
});

test.describe('pasted from a spreadsheet', () => {
  test('as text with tabs, anywhere on the page', async ({ page }) => {
    await openSite(page);
    await paste(page, { text: 'Måned\tHelårspersoner\n2026-08\t410,5\n2026-09\t421,0\n' });
    await expect(dialogOf(page).getByText('Sådan er Indsatte celler forstået')).toBeVisible();
    await use(page).click();
    await expect.poll(() => leadText(page)).toContain('421 helårspersoner');
  });

  test('as a table of HTML, in the field for it', async ({ page }) => {
    await openSite(page);
    await page.getByRole('button', { name: 'Indlæs data' }).click();
    await dialogOf(page).getByRole('textbox', { name: 'Sæt ind' }).focus();
    await paste(page, {
      html: '<table><tr><th>Måned</th><th>Helårspersoner</th></tr><tr><td>2026-08</td><td>410,5</td></tr><tr><td>2026-09</td><td>430,0</td></tr></table>',
      text: 'something else',
    });
    await expect(row(page, /sep 2026/)).toContainText('430');
  });
});

test('a workbook is read; another sheet can be chosen', async ({ page }) => {
  await openSite(page);
  const bytes = workbook({
    Forside: [['Sygedagpenge'], ['Udtræk fra september']],
    Ishøj: [
      ['Måned', 'Helårspersoner'],
      ['2026-08', 410.5],
      ['2026-09', 421],
    ],
    Greve: [
      ['Måned', 'Helårspersoner'],
      ['2026-09', 300],
    ],
  });
  await dropFile(page, 'tal.xlsx', bytes);
  await expect(field(page, 'Ark')).toHaveValue('Ishøj');
  await expect(row(page, /sep 2026/)).toContainText('421');
  await field(page, 'Ark').selectOption('Greve');
  await expect(row(page, /sep 2026/)).toContainText('300');
});

test('an answer from Jobindsats is a table', async ({ page }) => {
  await openSite(page);
  const json = [
    {
      Variables: [
        { Name: 'area', Label: 'Area' },
        { Name: 'period', Label: 'Periode' },
        { Name: 'v1', Label: 'Antal fuldtidspersoner' },
      ],
      Data: months(12).map((month, index) => ['Ishøj', month, `${240 + index},5`]),
    },
  ];
  await dropFile(page, 'y07a02.json', JSON.stringify(json));
  await expect(row(page, /dec 2025/)).toContainText('251,5');
});

test('several files are joined, and where they disagree it is said', async ({ page }) => {
  await openSite(page);
  const level = months(12).map((month, index) => `${month};${400 + index}`);
  const newer = months(14)
    .slice(10)
    .map((month, index) => `${month};${430 + index};${50 + index}`);
  await dropFiles(page, [
    ['ny.csv', `Måned;Helårspersoner;Tilgang\n${newer.join('\n')}\n`],
    ['gammel.csv', `Måned;Helårspersoner\n${level.join('\n')}\n`],
    ['notat.pdf', '%PDF-1.7'],
  ]);
  const dialog = dialogOf(page);
  const files = dialog.getByRole('region', { name: 'Filer', exact: true });
  const file = (name: string) =>
    files.getByRole('listitem').filter({ has: page.getByRole('button', { name, exact: true }) });
  await expect(file('gammel.csv')).toContainText('12 perioder');
  await expect(file('notat.pdf')).toContainText('kunne ikke læses');
  await expect(use(page)).toBeDisabled();
  await files.getByRole('button', { name: 'Fjern notat.pdf' }).click();
  await expect(
    dialog.getByText('nov 2025, helårspersoner: ny.csv siger 430, gammel.csv siger 410.'),
  ).toBeVisible();
  await expect(row(page, /nov 2025/)).toContainText('430');
  await use(page).click();
  await expect(page.getByRole('region', { name: 'Data' })).toContainText('Samlet af gammel.csv og ny.csv.');
});

test('the next file of the same form is read as last time, also after a reload', async ({ page }) => {
  const file = (count: number): string =>
    `Kommune;Måned;Fuldtidspersoner;Andre\n${months(count)
      .flatMap((month, index) =>
        ['Ishøj', 'Greve'].map((area, place) => `${area};${month};1.${200 + index};${20 + place + index}`),
      )
      .join('\n')}\n`;
  await openSite(page);
  await dropFile(page, 'august.csv', file(8));
  await field(page, 'Kommune eller område').selectOption('Greve');
  await field(page, 'nye sager').selectOption('Andre');
  await dialogOf(page).getByRole('button', { name: '1.200 er 1,2', exact: true }).click();
  await expect(row(page, /aug 2025/)).toContainText('1,2');
  await use(page).click();
  await saved(page);
  await page.reload();
  await openSite(page);
  await dropFile(page, 'september.csv', file(9));
  const dialog = dialogOf(page);
  await expect(dialog.getByText(/Læst som sidst \(august\.csv, /)).toBeVisible();
  await expect(field(page, 'Kommune eller område')).toHaveValue('Greve');
  await expect(row(page, /sep 2025/)).toContainText('1,2');
  await expect(row(page, /sep 2025/)).toContainText('29');
  await dialog.getByRole('button', { name: 'Læs forfra' }).click();
  await expect(row(page, /sep 2025/)).toContainText('1.208');
  // The municipality is a habit of the person, not of the file.
  await expect(dialog.getByText('Greve er valgt, fordi du valgte det sidst.')).toBeVisible();
});

test.describe('a register of cases', () => {
  const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
  const cpr = (person: number): string =>
    `${String((person % 28) + 1).padStart(2, '0')}0${(person % 9) + 1}7${person % 10}-${1000 + person}`;
  const register = `CPR;Startdato;Slutdato;Årsag\n${Array.from({ length: 600 }, (_, person) => {
    const start = 19_800 + ((person * 37) % 900);
    const end = start + ((person * 53) % 400);
    return `${cpr(person)};${iso(start)};${end > 20_700 ? '' : iso(end)};${person % 3 === 0 ? 'Anden ydelse' : 'Raskmeldt'}`;
  }).join('\n')}\n`;

  test('becomes counts; no case and no personal number is anywhere on the page or in the store', async ({
    page,
  }) => {
    await openSite(page);
    await dropFile(page, 'sager.csv', register);
    const dialog = dialogOf(page);
    await expect(dialog.getByText('600 rækker = ca. 600 sager talt')).toBeVisible();
    await expect(dialog.getByText('diskretioneret').first()).toBeVisible();
    await expect(field(page, 'Startdato')).toHaveValue('Startdato');
    const html = await page.content();
    for (const person of [0, 1, 299, 599]) expect(html).not.toContain(cpr(person));
    expect(html).not.toMatch(/\d{6}-\d{4}/);
    await dialog.getByText('Varighedstabel', { exact: true }).click();
    await dialog.getByRole('spinbutton', { name: /Saml sager/ }).fill('7');
    await dialog.getByRole('spinbutton', { name: /Saml sager/ }).press('Enter');
    await expect(dialog.getByText('Huller på højst 7 dage er lukket.')).toBeVisible();
    const waiting = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Hent varighedstabel (CSV)' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('sager varighedstabel.csv');
    const table = readFileSync(await download.path(), 'utf8');
    expect(table).toContain('tabel;dato;fra_uge;til_uge;aarsag;maal;antal');
    expect(table).not.toMatch(/\d{6}-\d{4}/);

    // From now on it is counted in this way only.
    await expect(dialog.getByRole('spinbutton', { name: /Saml sager/ })).toBeDisabled();
    await expect(dialog.getByText(/Sådan er udtrækket talt/)).toBeVisible();
    await use(page).click();
    const cell = page.getByRole('region', { name: 'Data' });
    await expect(cell).toContainText('Talt af et udtræk af sager');
    await expect(cell).toContainText('Huller på højst 7 dage mellem en persons sager er lukket.');
    await saved(page);
    expect(await storedText(page)).toContain('sager.csv');
    expect(await storedText(page)).not.toMatch(/\d{6}-\d{4}/);
  });

  test('is counted as the first time when it comes again, until nobody has its figures', async ({ page }) => {
    await openSite(page);
    await dropFile(page, 'sager.csv', register);
    const dialog = dialogOf(page);
    await dialog.getByRole('combobox', { name: 'Vis ikke antal under' }).selectOption('10');
    await expect(dialog.getByText(/under 10, eller/)).toBeVisible();
    const waiting = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Hent varighedstabel (CSV)' }).click();
    const table = readFileSync(await (await waiting).path(), 'utf8');
    await page.reload();
    await dropFile(page, 'kopi.csv', register);
    await expect(dialog.getByRole('combobox', { name: 'Vis ikke antal under' })).toBeDisabled();
    await expect(dialog.getByText(/under 10, eller/)).toBeVisible();
    await dialog.getByText('Tæl på en anden måde').click();
    await dialog.getByRole('button', { name: 'Ingen har fået de første tal: tæl om' }).click();
    await expect(dialog.getByRole('combobox', { name: 'Vis ikke antal under' })).toBeEnabled();
    // The table that was downloaded is the same as its register.
    await dropFile(page, 'varighedstabel.csv', table);
    await expect(dialog.getByRole('heading', { name: 'En varighedstabel' })).toBeVisible();
    await expect(dialog.getByText('diskretioneret').first()).toBeVisible();
  });

  test('that is none can be read as a table, but its rows stay hidden', async ({ page }) => {
    await openSite(page);
    await dropFile(page, 'sager.csv', register);
    await dialogOf(page).getByRole('button', { name: 'Det er ikke et udtræk af sager' }).press('Enter');
    await expect(dialogOf(page).getByRole('columnheader', { name: /CPR/ })).toBeVisible();
    await expect(dialogOf(page).getByRole('cell', { name: /20\d\d/ })).toHaveCount(0);
    expect(await page.content()).not.toMatch(/\d{6}-\d{4}/);
    // The button is gone with its panel; the keyboard goes on, and there is a way back.
    await expect(dialogOf(page).getByRole('heading', { name: 'Sådan er sager.csv forstået' })).toBeFocused();
    await dialogOf(page).getByRole('button', { name: 'Fortryd: ikke et udtræk af sager' }).press('Enter');
    await expect(dialogOf(page).getByText('600 rækker = ca. 600 sager talt')).toBeVisible();
    await expect(dialogOf(page).getByText('skjult').first()).toBeVisible();
  });
});

test.describe('a large file', () => {
  /** Drops a generated file of so many megabytes; the page counts its frames from then on. */
  async function dropLarge(page: Page, megabytes: number): Promise<void> {
    await page.evaluate((size) => {
      const rows = Array.from(
        { length: 20_000 },
        (_, index) =>
          `2025M${String((index % 12) + 1).padStart(2, '0')};Kommune ${index % 98};${index % 700},${index % 10};${index % 40}`,
      ).join('\n');
      const part = new Blob([`${rows}\n`]);
      const parts = Array.from({ length: Math.ceil((size * 1_000_000) / part.size) }, () => part);
      const file = new File(['Tid;Område;Fuldtidspersoner;Tilgang\n', ...parts], 'stor.csv');
      const state = window as unknown as { large: DataTransfer };
      state.large = new DataTransfer();
      state.large.items.add(file);
    }, megabytes);
    // Made in one turn and dropped in another, so that the making is not counted.
    await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const state = window as unknown as { frames: number; most: number; large: DataTransfer };
      state.frames = state.most = 0;
      const count = (): void => {
        state.frames++;
        const bar = document.querySelector<HTMLProgressElement>('dialog progress');
        state.most = Math.max(state.most, bar?.value ?? 0);
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
      const event = new DragEvent('drop', { dataTransfer: state.large, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    });
  }

  test('leaves the page free while it is read, and shows how far it is', async ({ page }) => {
    await openSite(page);
    await dropLarge(page, 30);
    // A quick machine is done before anybody could ask the bar itself.
    const most = (): Promise<number> => page.evaluate(() => (window as unknown as { most: number }).most);
    await expect.poll(most).toBeGreaterThan(0);
    // Frames go on being drawn while the workers read.
    expect(await page.evaluate(() => (window as unknown as { frames: number }).frames)).toBeGreaterThan(2);
    await expect(use(page)).toBeEnabled({ timeout: 60_000 });
  });

  test('can be stopped at once, and another one read', async ({ page }) => {
    await openSite(page);
    await dropLarge(page, 60);
    await dialogOf(page).getByRole('button', { name: 'Stop indlæsningen' }).click();
    await expect(dialogOf(page).getByText('Træk filer hertil, eller vælg dem')).toBeVisible();
    await dropFile(page, 'lille.csv', 'Måned;Helårspersoner\n2026-08;410\n2026-09;421\n');
    await expect(row(page, /sep 2026/)).toContainText('421');
  });
});

for (const width of [1280, 390]) {
  test(`no accessibility findings at ${width} px, and nothing runs out of the page`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openSite(page);
    const doubtful = `Titel\n\nMåned;Helårspersoner;Ændring;Kommentar\n${months(15)
      .map((month, index) => `${month};1.${200 + index};(5);en meget lang bemærkning nummer ${index}`)
      .join('\n')}\n2026-10;1;2\nI alt;9.000;;\n`;
    await dropFiles(page, [
      ['tvivl.csv', doubtful],
      ['god.csv', readFileSync(fixture('egen-kommune.csv'))],
    ]);
    await expect(dialogOf(page).getByRole('button', { name: '(5) er −5' })).toBeVisible();
    // With an answer given, and its way back.
    await dialogOf(page).getByRole('button', { name: '(5) er −5' }).click();
    await expect(dialogOf(page).getByText('Du har valgt:')).toBeVisible();
    const closed = dialogOf(page).locator('details:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
    await dialogOf(page).getByRole('button', { name: 'Tilføj sideløbende tal' }).click();
    expect(await findings(page)).toEqual([]);
    const overflow = await dialogOf(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(overflow).toBe(0);
  });
}
