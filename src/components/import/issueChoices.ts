import type { Corrections, Issue } from '../../data';
import type { Words } from '../../i18n';
import type { FilePreview } from '../../workers';

/** What a person can do about an issue right there: words on a button, and the corrections it makes. */
export interface IssueChoice {
  label: string;
  corrections: Corrections;
}

/** The list with one column's entry put in place of an older one. */
function withColumn<E extends { column: string }>(list: readonly E[] | undefined, entry: E): E[] {
  return [...(list ?? []).filter(({ column }) => column !== entry.column), entry];
}

/** The choices that an issue asks for, given what has been corrected before; empty when it only tells. */
export function choicesFor(
  { code, column = '', params }: Issue,
  given: Corrections,
  preview: FilePreview,
  words: Words,
): IssueChoice[] {
  const choice = (label: string, changes: Corrections): IssueChoice => ({
    label,
    corrections: { ...given, ...changes },
  });
  switch (code) {
    case 'encoding.twice':
      return [choice(words.t('import.choice.repair'), { repairTwiceEncoded: true })];
    case 'encoding.unsure':
      return [
        choice(words.t('import.choice.readAs', { reading: String(params['runnerUp']).toUpperCase() }), {
          encoding: String(params['runnerUp']),
        }),
      ];
    case 'delimiter.unsure':
    case 'delimiter.oneColumn': {
      const delimiter = preview.runnerUp;
      if (!delimiter) return [];
      const reading = words.say(`import.delimiter.${delimiter === '\t' ? 'tab' : delimiter}`);
      return [choice(words.t('import.choice.delimiter', { delimiter: reading }), { delimiter })];
    }
    case 'number.ambiguous': {
      const decimal = params['decimal'] === ',' ? '.' : ',';
      const reading = {
        example: String(params['example']),
        value: String(params['other']).replace('.', ','),
      };
      return [
        choice(words.t('import.choice.means', reading), {
          decimals: withColumn(given.decimals, { column, decimal }),
        }),
      ];
    }
    case 'number.inBrackets':
      return (['negative', 'positive'] as const).map((means) =>
        choice(words.t(`import.choice.${means}`), {
          bracketed: withColumn(given.bracketed, { column, means }),
        }),
      );
    case 'missing.nil':
      return [
        choice(words.t('import.choice.zero'), {
          dashIsZero: [...(given.dashIsZero ?? []).filter((name) => name !== column), column],
        }),
      ];
    case 'date.order':
      return [
        choice(words.t('import.choice.monthFirst'), {
          dateOrders: withColumn(given.dateOrders, { column, order: 'monthFirst' }),
        }),
      ];
    case 'period.inHeader':
      return preview.pivot ? [choice(words.t('import.choice.unpivot'), { unpivot: true })] : [];
    default:
      return [];
  }
}

/** Whether an issue asks for a year to be typed in. */
export function asksForYear({ code }: Issue): boolean {
  return code === 'period.noYear' || code === 'period.split';
}

/** The corrections with a column's year. */
export function withYear(given: Corrections, column: string, year: number): Corrections {
  return { ...given, years: withColumn(given.years, { column, year }) };
}

/** The corrections with a column's type. */
export function withType(
  given: Corrections,
  column: string,
  type: NonNullable<Corrections['types']>[number]['type'],
): Corrections {
  return { ...given, types: withColumn(given.types, { column, type }) };
}
