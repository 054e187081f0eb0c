import type { Language } from './language';

/** Numbers, dates and times as the language writes them; the only place where they are formatted. */
export interface Formats {
  /** `1.234` */
  count(value: number): string;
  /** `1.234` or `2,5`: as many decimals as there are, three at most. */
  number(value: number): string;
  /** `1.234,5` */
  decimal(value: number, digits?: number): string;
  /** With its sign, also `+4` and `±0`. */
  change(value: number): string;
  /** `−5 %` of −5. */
  percent(value: number): string;
  /** `10 %` of 10, without a sign. */
  share(value: number): string;
  /** `1.234 kr.` */
  kroner(value: number): string;
  /** `ja` or `nej` */
  truth(value: boolean): string;
  /** `27,4 mio. kr.` of kr. */
  million(value: number): string;
  millionChange(value: number): string;
  /** `december 2016` of `2016-12`. */
  month(label: string): string;
  /** `dec 2016` */
  shortMonth(label: string): string;
  /** `dec` */
  monthName(label: string): string;
  /** `2. november 2015` of `2015-11-02`. */
  date(iso: string): string;
  /** `14.02` of milliseconds since 1970, in the person's own time zone. */
  time(at: number): string;
  /** The time when it is today, else the date too. */
  moment(at: number, now: number): string;
  /** `12 kB` or `1,3 MB` of bytes. */
  size(bytes: number): string;
  /** `og`-joined list. */
  list(items: string[]): string;
}

const LOCALES: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };

const TRUTHS: Record<Language, [no: string, yes: string]> = { da: ['nej', 'ja'], en: ['no', 'yes'] };

/** A real minus sign, and no break between a number and its unit. */
function typeset(text: string): string {
  return text.replace(/^-/, '−').replace(/-(?=\d)/g, '−');
}

export function createFormats(language: Language): Formats {
  const locale = LOCALES[language];
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options);
    return (value: number): string => typeset(format.format(value));
  };
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const count = number({ maximumFractionDigits: 0, signDisplay: 'negative' });
  const signed = number({ maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const percent = number({ style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const share = number({ style: 'percent', maximumFractionDigits: 1, signDisplay: 'negative' });
  const oneDecimal = number({ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'negative' });
  const signedDecimal = number({
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const decimals = [0, 1, 2, 3].map((digits) =>
    number({ minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'negative' }),
  );
  const longMonth = date({ month: 'long', year: 'numeric', timeZone: 'UTC' });
  const shortName = date({ month: 'short', timeZone: 'UTC' });
  const longDate = date({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const time = date({ hour: '2-digit', minute: '2-digit' });
  const dayAndTime = date({
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const firstOf = (label: string): Date => new Date(`${label}-01T00:00:00Z`);
  const millions = (text: string): string =>
    (language === 'da' ? `${text} mio. kr.` : `DKK ${text} m`).replaceAll(' ', '\u00a0');
  const name = (label: string): string => shortName.format(firstOf(label)).replace('.', '');
  return {
    count,
    number: number({ maximumFractionDigits: 3, signDisplay: 'negative' }),
    decimal: (value, digits = 1) => (decimals[digits] ?? oneDecimal)(value),
    change: (value) => (Math.abs(value) < 0.5 ? '±0' : signed(value)),
    percent: (value) => percent(value / 100),
    share: (value) => share(value / 100),
    kroner: (value) => (language === 'da' ? `${count(value)}\u00a0kr.` : `DKK\u00a0${count(value)}`),
    truth: (value) => TRUTHS[language][value ? 1 : 0],
    million: (value) => millions(oneDecimal(value / 1e6)),
    // As for counts: no difference is ±0, whatever its unit.
    millionChange: (value) => (Math.abs(value) < 5e4 ? '±0' : millions(signedDecimal(value / 1e6))),
    month: (label) => longMonth.format(firstOf(label)),
    shortMonth: (label) => `${name(label)} ${label.slice(0, 4)}`,
    monthName: name,
    date: (iso) => longDate.format(new Date(`${iso}T00:00:00Z`)),
    time: (at) => time.format(at),
    moment: (at, now) => {
      const today = new Date(at).toDateString() === new Date(now).toDateString();
      return today ? time.format(at) : dayAndTime.format(at);
    },
    size: (bytes) =>
      bytes < 1e6
        ? `${count(Math.max(1, Math.round(bytes / 1000)))}\u00a0kB`
        : `${oneDecimal(bytes / 1e6)}\u00a0MB`,
    list: (items) => list.format(items),
  };
}
