import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ColumnType, MeasureName } from '../../src/data';
import type { LinkError } from '../../src/format';
import { createWords, languages, type MessageKey } from '../../src/i18n';
import { translatedCitations } from '../../src/i18n/citations';
import { da } from '../../src/i18n/da';
import { en } from '../../src/i18n/en';
import { referenceTables, type CalibrationNote } from '../../src/model';
import type { Provenance, StudyError } from '../../src/notebook';
import { clockOffsets, completeRules, type Certainty } from '../../src/rules';
import type { Notice } from '../../src/state';
import { templates } from '../../src/templates';

const keys = Object.keys(da) as MessageKey[];
const paramsOf = (message: string): string[] => [
  ...new Set([...message.matchAll(/\{(\w+)[|}]/g)].map((match) => match[1]!)),
];
/** Every key of a union of codes; the compiler sees to it that none is missing. */
const codesOf = <K extends string>(codes: Record<K, true>): string[] => Object.keys(codes);

/** Every code of an issue or a rejected line in the sources of the importer. */
const issueCodes = (() => {
  const folder = new URL('../../src/data/', import.meta.url);
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const code = readFileSync(new URL(file, folder), 'utf8').replace(/^import .*$/gm, '');
      return [...code.matchAll(/'([a-z]+\.[a-zA-Z0-9]+)'/g)].map((match) => match[1]!);
    });
  // A part of the MIME type by which a LibreOffice file is known.
  return [...new Set(found)].filter((code) => code !== 'opendocument.spreadsheet').sort();
})();

describe('the messages', () => {
  it('are the same in both languages, key by key and in the same order', () => {
    expect(Object.keys(en)).toEqual(keys);
  });

  it('have the same parameters in both languages', () => {
    for (const key of keys) {
      expect([key, paramsOf(en[key]).toSorted()]).toEqual([key, paramsOf(da[key]).toSorted()]);
    }
  });

  it('are never empty, never double spaced, and have no braces but those of parameters', () => {
    for (const message of [...Object.values<string>(da), ...Object.values(en)]) {
      expect(message).toMatch(/\S/);
      expect(message).toBe(message.trim());
      expect(message).not.toMatch(/ {2}/);
      expect(message.replace(/\{\w+(\|[^{}|]+\|[^{}|]+)?\}/g, '')).not.toMatch(/[{}|]/);
    }
  });

  it('are translated, not copied: what is alike is a name or a word of both languages', () => {
    const alike = keys.filter((key) => da[key] === en[key]).map((key) => da[key]);
    expect(alike.every((message) => message.length <= 20)).toBe(true);
  });
});

describe('every code has words, in both languages', () => {
  it('of what the importer finds in a file', () => {
    expect(issueCodes.length).toBeGreaterThan(45);
    expect(keys).toEqual(expect.arrayContaining(issueCodes.map((code) => `issue.${code}`)));
  });

  it('and the importer can find everything that there are words for', () => {
    const worded = keys.filter((key) => key.startsWith('issue.')).map((key) => key.slice('issue.'.length));
    expect(worded.toSorted()).toEqual(issueCodes);
  });

  it.each<[string, string[]]>([
    [
      'study',
      codesOf<StudyError>({
        'data.missing': true,
        'data.wrong': true,
        'fte.missing': true,
        'fte.zero': true,
        'long.aboveFte': true,
        'plan.beforeData': true,
        'plan.tooFar': true,
      }),
    ],
    [
      'calibration',
      codesOf<CalibrationNote>({
        'inflow.absent': true,
        'inflow.impossible': true,
        'long.absent': true,
        'long.impossible': true,
      }),
    ],
    [
      'notice',
      codesOf<LinkError>({
        'link.foreign': true,
        'link.newer': true,
        'link.broken': true,
        'link.large': true,
        'document.foreign': true,
        'document.newer': true,
        'document.broken': true,
        'document.large': true,
      }),
    ],
    [
      'notice',
      codesOf<Exclude<Notice, LinkError>>({
        'document.mended': true,
        'document.unknown': true,
        'file.broken': true,
        'file.foreign': true,
        'file.large': true,
        'file.newer': true,
        'file.opened': true,
        'engine.other': true,
        'store.notSaved': true,
        'store.newer': true,
        'shared.noImport': true,
        'store.unreadable': true,
        'store.unavailable': true,
        'saved.asMine': true,
      }),
    ],
    ['provenance', codesOf<Provenance>({ data: true, plan: true, assumption: true, computed: true })],
    [
      'role',
      codesOf<MeasureName | 'period' | 'series'>({
        period: true,
        fte: true,
        long: true,
        inflow: true,
        cases: true,
        outflow: true,
        spending: true,
        budget: true,
        series: true,
      }),
    ],
    ['import.type', codesOf<ColumnType>({ number: true, period: true, date: true, text: true, code: true })],
    ['rules.certainty', codesOf<Certainty>({ high: true, medium: true, low: true, assumption: true })],
    ['table.life', Object.keys(referenceTables)],
    ['template', templates.map(({ id }) => id)],
  ])('of the kind %s', (kind, codes) => {
    expect(codes.length).toBeGreaterThan(0);
    expect(keys).toEqual(expect.arrayContaining(codes.map((code) => `${kind}.${code}`)));
  });
});

describe('the law', () => {
  const { rules } = completeRules();
  const citations = [
    ...rules.flatMap(({ source, alternatives = [] }) => [
      source,
      ...alternatives.map((other) => other.source),
    ]),
    clockOffsets('2016-01-04').weeksOnSupport.source,
  ];

  it('has a name and words for every rule, and words for every figure that can be changed', () => {
    for (const { id, kind, figures } of rules) {
      expect(keys).toContain(`rules.name.${kind === 'weeklyRate' ? kind : id}`);
      const about =
        kind === 'reimbursement' && 'activeSteps' in figures
          ? 'reimbursementSplit'
          : kind === 'employerPeriod'
            ? kind
            : id;
      if (kind !== 'weeklyRate') expect(keys).toContain(`rules.about.${about}`);
      if (kind === 'note') continue;
      for (const figure of Object.keys(figures)) expect(keys).toContain(`rules.figure.${figure}`);
    }
  });

  it('is cited in Danish wherever a citation has English words', () => {
    const english = /\b(the|and|of|weeks?|per|from|table|changed|changes|law|knowledge|draft)\b/i;
    const worded = [...new Set(citations.filter((citation) => english.test(citation)))];
    expect(worded.toSorted()).toEqual([...translatedCitations].toSorted());
    const danish = createWords('da');
    for (const citation of citations) expect(danish.cite(citation)).not.toMatch(english);
    expect(citations.map(createWords('en').cite)).toEqual(citations);
  });
});

describe.each(languages)('words (%s)', (language) => {
  const words = createWords(language);

  it('have their parameters filled in, numbers as the language writes them', () => {
    const filled = words.t('import.rejected', { count: 1234 });
    expect(filled).toContain(language === 'da' ? '(1.234)' : '(1,234)');
    expect(words.t('library.deleteNamed', { title: 'A' })).toMatch(/ A$/);
  });

  it('say one as one and many as many, verbs and pronouns with them', () => {
    const said = (count: number): string =>
      words.say('issue.number.inBrackets', { column: 'Antal', count, example: '(5)' });
    expect(said(1)).toContain(
      language === 'da' ? '1 celle har tallet i parentes' : '1 cell has the figure in brackets',
    );
    expect(said(1)).toContain(language === 'da' ? 'så den regnes' : 'so it counts');
    for (const count of [0, 2, 11, 21])
      expect(said(count)).toContain(
        language === 'da'
          ? `${count} celler har tallet i parentes`
          : `${count} cells have the figure in brackets`,
      );
  });

  it('never count one of many: where a number stands before a word, the word follows it', () => {
    const plurals =
      language === 'da'
        ? /\b1 (celler|linjer|rækker|perioder|noter|kolonner|felter|måneder|uger|dage|sager|gange|tekster|formler|tabeller|kategorier|tomme)\b/
        : /\b1 (cells|lines|rows|periods|notes|columns|fields|months|weeks|days|cases|times|texts|formulas|tables|categories|figures)\b/;
    for (const key of keys) {
      // In the sentence of a table's step a field stands in the number's place.
      if (key.startsWith('step.') && key !== 'step.rows') continue;
      const ones = Object.fromEntries(paramsOf(da[key]).map((name) => [name, 1]));
      expect([key, words.t(key, ones)]).toEqual([key, expect.not.stringMatching(plurals)]);
    }
  });

  it('show a parameter that is not there as it stands, and none that objects bring along', () => {
    expect(words.t('library.deleteNamed')).toContain('{title}');
    expect(words.say('library.deleteNamed', { title: '{constructor} {title}' })).toContain(
      '{constructor} {title}',
    );
  });

  it('say a code that has no message as the code itself', () => {
    expect(words.say('issue.from.the.future')).toBe('issue.from.the.future');
    expect(words.say('toString')).toBe('toString');
    expect(words.say('__proto__')).toBe('__proto__');
  });

  it('show a number that is not whole as it is, since that is what the message is about', () => {
    const comma = language === 'da' ? ',' : '.';
    const fraction = words.say('issue.count.fraction', {
      column: 'Antal',
      count: 1,
      period: '2016-01',
      value: 2.5,
    });
    expect(fraction).toContain(`(2${comma}5)`);
    const ambiguous = words.say('issue.number.ambiguous', {
      column: 'Antal',
      example: '1.234',
      value: 1.234,
    });
    expect(ambiguous).toContain(`1${comma}234`);
  });
});
