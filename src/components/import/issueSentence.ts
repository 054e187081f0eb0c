import type { Issue } from '../../data';
import type { Words } from '../../i18n';

/** Without marks of thousands, which are what the sentence is about. */
export function asWritten(value: string | number | undefined, words: Words): string {
  return String(value).replace('.', words.language === 'da' ? ',' : '.');
}

/** Periods in issues are labels, such as `2016-01`. */
function periodsIn(text: string, words: Words): string {
  return text.replace(/\b(19|20|21)\d\d-(0[1-9]|1[0-2])\b(?!-)/g, (label) => words.format.shortMonth(label));
}

/** Issues that name both values of a figure. */
const ASKS_FOR_MARK = new Set(['number.ambiguous', 'number.droppedZeros', 'number.mixedMarks']);

/** An issue in words. */
export function issueSentence({ code, params, row, column }: Issue, words: Words): string {
  const { measure, decimal, period, periods, line, type, otherType } = params;
  return words.say(`issue.${code}`, {
    ...params,
    ...(row === undefined ? {} : { row: String(row) }),
    ...(line === undefined ? {} : { line: String(line) }),
    ...(column === undefined ? {} : { column }),
    ...(typeof decimal === 'string'
      ? { mark: words.t(decimal === ',' ? 'import.dotThousands' : 'import.dotDecimal') }
      : {}),
    ...(ASKS_FOR_MARK.has(code)
      ? { value: asWritten(params['value'], words), other: asWritten(params['other'], words) }
      : {}),
    ...(typeof period === 'string' ? { period: periodsIn(period, words) } : {}),
    ...(typeof periods === 'string' ? { periods: periodsIn(periods, words) } : {}),
    ...(typeof otherType === 'string' ? { otherType: words.say(`import.type.${otherType}`) } : {}),
    ...(typeof type === 'string' ? { type: words.say(`import.type.${type}`) } : {}),
    ...(typeof measure === 'string' ? { measure: words.say(`role.${measure}`) } : {}),
  });
}
