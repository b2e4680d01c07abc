import type { FiredAlert } from '#shared/model/alerts.ts';
import { alertValue } from '#shared/text/alert-value.ts';
import { createFormatter } from '#shared/text/format.ts';
import type { Context } from '../context.ts';

/** A line about an alert that fired, or is over. */
export function alertLine(context: Pick<Context, 'language' | 't'>, alert: FiredAlert): string {
  const format = createFormatter(context.language);
  const key = alert.endedTime === null ? 'cli:watch.fired' : 'cli:watch.ended';
  const value = alertValue(alert, format);
  return context.t(key, {
    time: format.time(alert.endedTime ?? alert.time),
    rule: alert.rule,
    pid: alert.identity.pid,
    name: alert.name,
    times: alert.count > 1 ? context.t('cli:watch.times', { number: format.count(alert.count) }) : '',
    value: value === '' ? '' : `  ${value}`,
  });
}

/** A line of JSON about it, with the contract's terms, for scripts. */
export function alertJson({ identity, ...alert }: FiredAlert): string {
  const { rule, time, name, command, count, value, endedTime } = alert;
  return JSON.stringify({
    type: endedTime === null ? 'alert' : 'alert-ended',
    rule,
    time,
    ...identity,
    name,
    command,
    count,
    value,
    endedTime,
  });
}
