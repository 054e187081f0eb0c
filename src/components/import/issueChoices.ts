import type { Issue } from '../../data';
import type { Words } from '../../i18n';
import type { Correction } from '../../state';
import type { FilePreview } from '../../workers';
import { asWritten } from './issueSentence';

/** One answer to what an issue asks: what it comes to, in words, and the correction that does it. */
export interface IssueChoice {
  text: string;
  correction: Correction;
}

/** What a person can answer to an issue right where it stands; nothing for most. */
export function issueChoices(issue: Issue, preview: FilePreview, words: Words): IssueChoice[] {
  const { code, params, column = '' } = issue;
  const example = String(params['example'] ?? '');
  switch (code) {
    case 'number.ambiguous': {
      const is = (value: string | number | undefined): string =>
        words.t('import.choice.is', { example, value: asWritten(value, words) });
      const decimal = params['decimal'] === ',' ? ',' : '.';
      const other = decimal === ',' ? '.' : ',';
      return [
        { text: is(params['value']), correction: { what: 'decimal', columns: [column], value: decimal } },
        { text: is(params['other']), correction: { what: 'decimal', columns: [column], value: other } },
      ];
    }
    case 'number.droppedZeros':
    case 'number.mixedMarks': {
      const is = (value: string | number | undefined): string =>
        words.t('import.choice.is', { example, value: asWritten(value, words) });
      const decimal = params['decimal'] === ',' ? ',' : '.';
      const other = decimal === ',' ? '.' : ',';
      const thousands: Correction =
        code === 'number.mixedMarks'
          ? { what: 'decimal', columns: [column], value: decimal, thousands: 'threeDigits' }
          : { what: 'decimal', columns: [column], value: other, thousands: 'droppedZeros' };
      return [
        { text: is(params['value']), correction: { what: 'decimal', columns: [column], value: decimal } },
        { text: is(params['other']), correction: thousands },
      ];
    }
    case 'number.inBrackets': {
      const inside = example.replace(/[()]/g, '');
      const is = (value: string): string => words.t('import.choice.is', { example, value });
      return [
        { text: is(`−${inside}`), correction: { what: 'bracketed', column, value: 'negative' } },
        { text: is(inside), correction: { what: 'bracketed', column, value: 'positive' } },
      ];
    }
    case 'missing.nil':
      return [
        {
          text: words.t('import.choice.is', { example, value: '0' }),
          correction: { what: 'dashIsZero', column },
        },
      ];
    case 'date.order':
      return [
        {
          text: words.t('import.choice.dayFirst'),
          correction: { what: 'dateOrder', column, value: 'dayFirst' },
        },
        {
          text: words.t('import.choice.monthFirst'),
          correction: { what: 'dateOrder', column, value: 'monthFirst' },
        },
      ];
    case 'encoding.mixed':
    case 'encoding.twice':
      return [
        {
          text: words.t('import.choice.repair'),
          correction: { what: 'repairTwiceEncoded', value: true },
        },
      ];
    case 'encoding.unsure': {
      const value = String(params['runnerUp'] ?? '');
      const name = words.say(`import.encoding.${value}`);
      return [{ text: words.t('import.choice.readAs', { name }), correction: { what: 'encoding', value } }];
    }
    case 'delimiter.unsure':
    case 'delimiter.oneColumn': {
      const value = String(params['runnerUp'] ?? '');
      const text = words.t('import.choice.divideBy', { delimiter: value === '\t' ? '⇥' : value });
      return value === '' ? [] : [{ text, correction: { what: 'delimiter', value } }];
    }
    case 'tables.several':
      return preview.tables.slice(0, 6).flatMap(({ line, title, header }, value) =>
        line === params['line']
          ? []
          : [
              {
                text: words.t('import.choice.table', {
                  line: String(line),
                  title: title || header.slice(0, 3).join(', '),
                }),
                correction: { what: 'table', value } as const,
              },
            ],
      );
    case 'period.inHeader':
      return [{ text: words.t('import.unpivot'), correction: { what: 'unpivot', value: true } }];
    default:
      return [];
  }
}

/** Whether an issue asks for the year of a column. */
export function asksForYear({ code }: Issue): boolean {
  return code === 'period.noYear' || code === 'period.split';
}
