import type { Words } from '../../i18n';
import type { EditLabel } from '../../notebook';

/** What an edit did, in words: `Tidlig indsats sat til −5 %`. */
export function editLabel({ code, params }: EditLabel, words: Words): string {
  const { kind, name, percent } = params;
  const kindName = typeof kind === 'string' ? words.say(`kind.${kind}`) : '';
  return words.say(code, {
    ...params,
    ...(kindName !== '' && { cell: name === '' || name === undefined ? kindName : `${kindName} ”${name}”` }),
    ...(typeof percent === 'number' && { percent: words.format.percent(percent) }),
  });
}
