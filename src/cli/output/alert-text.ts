import type { FiredAlert } from '#shared/model/alerts.ts';
import { createFormatter } from '#shared/view/format.ts';
import type { Context } from '../context.ts';

/** What was measured when an alert fired, in the unit of its rule. */
function valueText({ rule, value }: FiredAlert, format: ReturnType<typeof createFormatter>): string {
  if (value === null) return '';
  if (rule.trimStart().toLowerCase().startsWith('cpu')) return `  ${format.percent(value)} %`;
  return /^\s*(?:zombie|blocked)/iu.test(rule) ? `  ${format.duration(value)}` : `  ${format.bytes(value)}`;
}

/** A line about an alert that fired, or is over. */
export function alertLine(context: Pick<Context, 'language' | 't'>, alert: FiredAlert): string {
  const format = createFormatter(context.language);
  const key = alert.endedTime === null ? 'cli:watch.fired' : 'cli:watch.ended';
  return context.t(key, { time: format.time(alert.endedTime ?? alert.time), rule: alert.rule, pid: alert.identity.pid, name: alert.name, value: valueText(alert, format) });
}

/** A line of JSON about it, with the words of the contract for scripts. */
export function alertJson({ identity, ...alert }: FiredAlert): string {
  const { rule, time, name, command, value, endedTime } = alert;
  return JSON.stringify({ type: endedTime === null ? 'alert' : 'alert-ended', rule, time, ...identity, name, command, value, endedTime });
}
