import type { Words } from '../../i18n';
import type { DataCorrection } from '../../notebook';

/** A correction in words; what it was set to may be a word of its own. */
export function correctionSentence({ what, column, value }: DataCorrection, words: Words): string {
  const names: Partial<Record<DataCorrection['what'], string>> = {
    type: `import.type.${value}`,
    decimal: `import.mark.${value}`,
    droppedZeros: `import.mark.${value}`,
    threeDigits: `import.mark.${value}`,
    dateOrder: `import.choice.${value}`,
    bracketed: `data.correction.bracketed.${value}`,
    encoding: `import.encoding.${value}`,
  };
  const name = names[what];
  return words.t(`data.correction.${what}`, {
    column: column ?? '',
    value: name === undefined ? value : words.say(name),
  });
}
