import { createFormatter } from '#shared/view/format.ts';
import type { Part, ProcessDetail } from '#shared/model/detail.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { createStyle } from '../output/style.ts';
import { tableLines, type Column } from '../output/table.ts';

function errorOf(part: unknown): string | null {
  if (typeof part !== 'object' || part === null || !('error' in part) || Object.keys(part).length > 1) return null;
  return String(part.error);
}

/** Everything known of one process, for scripts or for people. */
export function showDetail(context: Context, detail: ProcessDetail): ExitCode {
  const { row, ...parts } = detail;
  if (context.json) {
    context.out(`${JSON.stringify({ ...row, row, ...parts })}\n`);
    return exitCodes.done;
  }
  const { t } = context;
  const style = createStyle(context.color);
  const format = createFormatter(context.language);
  const lines: string[] = [];
  const section = <T>(title: string, part: Part<T>, show: (value: T) => readonly string[]): void => {
    lines.push('', style.bold(t(`cli:detail.${title}`)));
    const error = errorOf(part);
    if (error !== null) lines.push(`  ${t(`cli:detail.failed.${error}`)}`);
    else {
      const shown = show(part as T);
      lines.push(...(shown.length === 0 ? [`  ${t('cli:detail.none')}`] : shown.map((line) => `  ${line}`)));
    }
  };
  const table = <R>(columns: readonly Column<R>[], rows: readonly R[]): string[] =>
    rows.length === 0 ? [] : tableLines(columns, rows, { width: context.width - 2, heading: style.dim });

  lines.push(style.bold(`${row.pid}  ${row.name}`), `  ${row.command}`);
  for (const field of ['state', 'ppid', 'pgid', 'sid', 'user', 'executable', 'startTime', 'nice', 'tty', 'runId'] as const) {
    if (row[field] !== null) lines.push(`  ${field}: ${row[field]}`);
  }
  lines.push(`  cpuPercent: ${format.percent(row.cpuPercent)}  cpuTimeMs: ${row.cpuTimeMs ?? '–'}  rss: ${format.bytes(row.rssBytes)}  virtual: ${format.bytes(row.virtualBytes)}`);
  section('threads', detail.threads, (threads) => table([
    { title: 'TID', align: 'right', text: (thread) => String(thread.tid) },
    { title: t('cli:column.state'), align: 'left', text: (thread) => thread.state },
    { title: t('cli:column.cpu'), align: 'right', text: (thread) => format.percent(thread.cpuPercent) },
    { title: t('cli:column.waitChannel'), align: 'left', text: (thread) => thread.waitChannel ?? '–' },
    { title: t('cli:column.name'), align: 'left', text: (thread) => thread.name },
  ], threads));
  section('children', detail.children, (children) => children.map((child) => `${child.pid}  ${child.state}  ${child.name}`));
  section('openFiles', detail.openFiles, (files) => files.map((file) => `${file.fd}  ${file.target}`));
  section('locks', detail.locks, ({ held, waitingFor }) => [
    ...held.map((lock) => `${t('cli:detail.held')}  ${lock.type} ${lock.mode}  ${lock.path ?? lock.inode}`),
    ...waitingFor.map((lock) => `${t('cli:detail.waitingFor')}  ${lock.type} ${lock.mode}  ${lock.path ?? lock.inode}`),
  ]);
  section('blockedBy', detail.blockedBy, (blockers) => blockers.map((blocker) => `${blocker.pid}  ${blocker.name}`));
  section('io', detail.io, (io) => [`${t('cli:detail.read')} ${format.bytes(io.readBytes)}  ${t('cli:detail.written')} ${format.bytes(io.writtenBytes)}`]);
  section('limits', detail.limits, (limits) => limits.map((limit) => `${limit.name}: ${limit.soft} / ${limit.hard} ${limit.unit}`));
  section('environment', detail.environment, (environment) => Object.entries(environment).map(([name, value]) => `${name}=${value}`));
  context.out(`${lines.join('\n')}\n`);
  return exitCodes.done;
}
