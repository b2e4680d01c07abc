import type { FiredAlert } from '../model/alerts.ts';
import type { Formatter } from './format.ts';

/** What was measured when an alert fired, in the unit of its rule; empty for what merely happened. */
export function alertValue({ rule, value }: FiredAlert, format: Formatter): string {
  if (value === null) return '';
  if (rule.trimStart().toLowerCase().startsWith('cpu')) return `${format.percent(value)} %`;
  return /^\s*(?:zombie|blocked)/iu.test(rule) ? format.duration(value) : format.bytes(value);
}
