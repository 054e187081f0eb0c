import type { TableService } from '../notebook';

/** Tables of the open notebook, in the data worker. */
export function createTables(): TableService {
  const refuse = (): Promise<never> => Promise.reject(new Error('no tables yet'));
  return { keep: refuse, transform: refuse };
}
