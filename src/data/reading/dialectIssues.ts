import type { DialectChoice } from './dialect';
import type { TextRecord } from './tokenize';
import type { Issue } from '../types';

/** Below this the choice of delimiter is told as a doubt. */
const SURE = 0.6;

/** Lines with stray quotes that are told one by one; a file of them would drown everything else. */
const STRAY_QUOTES_TOLD = 20;

/** What a person should know about how the cells were divided. */
export function dialectIssues({ delimiter, quote, confidence, runnerUp, rare }: DialectChoice): Issue[] {
  const issues: Issue[] = [];
  if (confidence === 0) issues.push({ severity: 'info', code: 'delimiter.none', params: {} });
  if (confidence === 0 && runnerUp) {
    issues.push({
      severity: 'warning',
      code: 'delimiter.oneColumn',
      params: { runnerUp: runnerUp.delimiter },
    });
  } else if (confidence > 0 && confidence < SURE) {
    const params = { delimiter, runnerUp: runnerUp?.delimiter ?? '', confidence };
    issues.push({ severity: 'warning', code: 'delimiter.unsure', params });
  } else if (rare) issues.push({ severity: 'warning', code: 'delimiter.rare', params: { delimiter } });
  if (quote === "'") issues.push({ severity: 'info', code: 'quote.apostrophe', params: {} });
  return issues;
}

/** The first rows with a stray quote, and how many more there are. */
export function strayQuoteIssues(stray: readonly Pick<TextRecord, 'raw' | 'line'>[]): Issue[] {
  const issues = stray.slice(0, STRAY_QUOTES_TOLD).map(({ raw, line }): Issue => ({
    severity: 'warning',
    code: 'quote.stray',
    params: { raw },
    row: line,
  }));
  const [next] = stray.slice(STRAY_QUOTES_TOLD);
  if (!next) return issues;
  const params = { count: stray.length - STRAY_QUOTES_TOLD, line: next.line };
  return [...issues, { severity: 'warning', code: 'quote.strayMore', params, row: next.line }];
}
