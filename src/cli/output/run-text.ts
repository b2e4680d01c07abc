import { verdictOf } from '#shared/text/verdict.ts';
import type { Context } from '../context.ts';
import type { RunJson } from '../run-report.ts';
import { createStyle } from './style.ts';

const marks = { passed: '✓', failed: '✗', inconclusive: '?' } as const;

/** The outcomes of a run as text. */
export function runText(context: Pick<Context, 't' | 'color'>, result: RunJson, title: string): string {
  const { t } = context;
  const style = createStyle(context.color);
  const { run } = result;
  const verdict = run.outcome === null ? 'error' : verdictOf(result);
  const unwelcome = verdict === 'undecided' ? style.warn : style.bad;
  const paint = verdict === 'passed' ? style.good : unwelcome;
  const facts = {
    ms: run.durationMs ?? 0,
    actors: result.actors.length,
    events: result.events.written,
    dropped: result.events.dropped,
  };
  const lines = [
    `${style.bold(title)}  ${[run.scenario, run.variant, ...(result.simulated ? [t('sim:simulated')] : [])].join(' · ')}`,
    `  ${paint(t(`ui:run.outcome.${verdict}`))}  ${t('cli:run.facts', facts)}`,
  ];
  if (result.prediction) lines.push(`  ${result.prediction.sentence}`);
  if (run.error) lines.push(`  ${style.bad(run.error)}`);
  const colours = { passed: style.good, failed: style.bad, inconclusive: style.warn } as const;
  for (const check of result.checks) {
    lines.push(`  ${colours[check.status](marks[check.status])} ${check.title}`);
    lines.push(`      ${t('cli:run.expected')}${check.expected}`, `      ${t('cli:run.observed')}${check.observed}`);
  }
  for (const finding of result.findings) lines.push(`  ${style.warn('!')} ${finding.detail}`);
  for (const { value, unit, title: name, published } of Object.values(result.metrics)) {
    lines.push(`  ${name}: ${value} ${unit}`.trimEnd());
    for (const figure of published)
      lines.push(
        `      ${t('cli:run.published', { figure: `${figure.value} ${figure.unit}`.trimEnd(), note: figure.note })}`,
      );
  }
  if (result.leftovers.length > 0)
    lines.push(`  ${style.bad(t('cli:run.leftovers', { pids: result.leftovers.map(({ pid }) => pid).join(', ') }))}`);
  return `${lines.join('\n')}\n`;
}
