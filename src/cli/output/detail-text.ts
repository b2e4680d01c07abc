import { translateFromData } from '#shared/i18n/translator.ts';
import type { NameUnder } from '#shared/i18n/text-key.ts';
import type { Part, ProcessDetail } from '#shared/model/detail.ts';
import type { WaitReport } from '#shared/model/waits.ts';
import { createFormatter } from '#shared/text/format.ts';
import { maskSecret } from '#shared/text/mask-secrets.ts';
import type { Context } from '../context.ts';
import { createStyle } from './style.ts';
import { tableLines, type Column } from './table.ts';

type Section = (title: NameUnder<'cli:detail.'>, lines: readonly string[] | { readonly error: string }) => void;

const named = ({ pid, name }: { readonly pid: number; readonly name: string }): string => `${pid} ${name}`;

function shown<T>(
  part: Part<T>,
  show: (value: T) => readonly string[],
): readonly string[] | { readonly error: string } {
  return typeof part === 'object' && part !== null && 'error' in part && Object.keys(part).length === 1
    ? part
    : show(part as T);
}

function waitLines(report: WaitReport, t: Context['t']): string[] {
  const lines = [t(`cli:detail.verdict.${report.verdict}`)];
  if (report.blame) lines[0] += `: ${t('cli:detail.blame', { process: named(report.blame) })}`;
  if (report.cycle.length > 0)
    lines[0] += `: ${[...report.cycle, report.cycle[0]].flatMap((party) => (party ? [named(party)] : [])).join(' → ')}`;
  for (const step of report.steps) {
    const what = [
      t(`cli:detail.reason.${step.reason}`),
      step.resource,
      step.waitChannel === null ? null : `(${step.waitChannel})`,
    ]
      .filter((text) => text !== null)
      .join(' ');
    const blockers = step.blockers.length === 0 ? '' : ` → ${step.blockers.map(named).join(', ')}`;
    lines.push(`${named(step.waiter)}  ${step.waiter.state}  ${what}${blockers}`);
  }
  return lines;
}

/** What runs, waits and belongs together. */
function addRelations(detail: ProcessDetail, context: Context, section: Section): void {
  const { t } = context;
  const format = createFormatter(context.language);
  const style = createStyle(context.color);
  const table = <R>(columns: readonly Column<R>[], rows: readonly R[]): string[] =>
    rows.length === 0 ? [] : tableLines(columns, rows, { width: context.width - 2, heading: style.dim });
  section(
    'waits',
    shown(detail.waits, (report) => waitLines(report, t)),
  );
  section(
    'threads',
    shown(detail.threads, (threads) =>
      table(
        [
          { title: 'TID', align: 'right', text: (thread) => String(thread.tid) },
          { title: t('cli:column.state'), align: 'left', text: (thread) => thread.state },
          { title: t('cli:column.cpu'), align: 'right', text: (thread) => format.percent(thread.cpuPercent) },
          { title: t('cli:column.waitChannel'), align: 'left', text: (thread) => thread.waitChannel ?? '–' },
          { title: t('cli:column.name'), align: 'left', text: (thread) => thread.name },
        ],
        threads,
      ),
    ),
  );
  section(
    'ancestors',
    detail.ancestors.map((ancestor) => `${named(ancestor)}  ${ancestor.command}`),
  );
  if (detail.adopted)
    section('adopted', [
      t('cli:detail.adoption', {
        from: named(detail.adopted.from),
        to: named(detail.adopted.to),
        time: format.dateTime(detail.adopted.time),
      }),
    ]);
  section(
    'children',
    detail.children.map((child) => `${child.pid}  ${child.state}  ${child.name}`),
  );
}

/** What it has open and holds. */
function addResources(detail: ProcessDetail, context: Context, section: Section): void {
  const { t } = context;
  const format = createFormatter(context.language);
  section(
    'openFiles',
    shown(detail.openFiles, (files) =>
      files.map((file) => {
        const endpoint = file.kind === 'socket' ? [file.endpoint ?? ''] : [];
        const peers = file.peers.length === 0 ? [] : [`↔ ${file.peers.map(named).join(', ')}`];
        return [String(file.fd), file.target, ...endpoint, ...peers].join('  ').trimEnd();
      }),
    ),
  );
  section(
    'locks',
    shown(detail.locks, ({ held, waitingFor }) => [
      ...held.map((lock) => `${t('cli:detail.held')}  ${lock.type} ${lock.mode}  ${lock.path ?? lock.inode}`),
      ...waitingFor.map(
        (lock) => `${t('cli:detail.waitingFor')}  ${lock.type} ${lock.mode}  ${lock.path ?? lock.inode}`,
      ),
    ]),
  );
  section(
    'blockedBy',
    shown(detail.blockedBy, (blockers) => blockers.map((blocker) => `${blocker.pid}  ${blocker.name}`)),
  );
  section(
    'io',
    shown(detail.io, (io) => [
      `${t('cli:detail.read')} ${format.bytes(io.readBytes)}  ${t('cli:detail.written')} ${format.bytes(io.writtenBytes)}`,
    ]),
  );
  section(
    'memory',
    shown(detail.memory, (memory) => [
      [
        `rss ${format.bytes(memory.rssBytes)}`,
        `pss ${format.bytes(memory.pssBytes)}`,
        `private ${format.bytes(memory.privateBytes)}`,
        `shared ${format.bytes(memory.sharedBytes)}`,
        `swap ${format.bytes(memory.swapBytes)}`,
      ].join('  '),
      ...memory.largest.slice(0, 8).map(({ what, bytes }) => `${format.bytes(bytes).padStart(10)}  ${what}`),
    ]),
  );
}

/** What the kernel allows it and how it treats it. */
function addRules(detail: ProcessDetail, context: Context, section: Section): void {
  section(
    'scheduling',
    shown(detail.scheduling, (rules) => [
      [
        `policy ${rules.policy}  priority ${rules.realtimePriority}  nice ${rules.nice}  processors ${rules.affinity}`,
        `voluntarySwitches ${rules.voluntarySwitches}  involuntarySwitches ${rules.involuntarySwitches}`,
      ].join('  '),
    ]),
  );
  section(
    'signals',
    shown(detail.signals, (sets) =>
      (['pending', 'blocked', 'ignored', 'caught'] as const)
        .filter((set) => sets[set].length > 0)
        .map((set) => `${context.t(`cli:detail.set.${set}`)}: ${sets[set].join(' ')}`),
    ),
  );
  section(
    'cgroup',
    shown(detail.cgroup, ({ path, container }) => [container === null ? path : `${path}  (${container})`]),
  );
  section(
    'namespaces',
    shown(detail.namespaces, (spaces) => [
      spaces.map(({ type, id, ours }) => `${type} ${id}${ours ? '' : ' *'}`).join('  '),
    ]),
  );
  section(
    'capabilities',
    shown(detail.capabilities, ({ effective }) => (effective.length === 0 ? [] : [effective.join(' ')])),
  );
  section(
    'limits',
    shown(detail.limits, (limits) =>
      limits.map((limit) => `${limit.name}: ${limit.soft} / ${limit.hard} ${limit.unit}`),
    ),
  );
}

/** Everything known about one process as text. Values of variables that look secret are masked unless `showSecrets`. */
export function detailText(context: Context, detail: ProcessDetail, showSecrets: boolean): string {
  const { row } = detail;
  const { t } = context;
  const style = createStyle(context.color);
  const format = createFormatter(context.language);
  const lines: string[] = [style.bold(`${row.pid}  ${row.name}`), `  ${row.command}`];
  for (const field of [
    'state',
    'ppid',
    'pgid',
    'sid',
    'user',
    'executable',
    'startTime',
    'nice',
    'tty',
    'runId',
  ] as const) {
    if (row[field] !== null) lines.push(`  ${field}: ${row[field]}`);
  }
  lines.push(
    [
      `  cpuPercent: ${format.percent(row.cpuPercent)}  cpuTimeMs: ${row.cpuTimeMs ?? '–'}`,
      `rss: ${format.bytes(row.rssBytes)}  virtual: ${format.bytes(row.virtualBytes)}`,
    ].join('  '),
    [
      `  userTimeMs: ${row.userTimeMs ?? '–'}  systemTimeMs: ${row.systemTimeMs ?? '–'}`,
      `totalTimeMs: ${row.totalTimeMs ?? '–'}`,
      `minorFaults: ${row.minorFaults ?? '–'}  majorFaults: ${row.majorFaults ?? '–'}`,
    ].join('  '),
  );
  const section: Section = (title, content) => {
    lines.push('', style.bold(t(`cli:detail.${title}`)));
    if ('error' in content) lines.push(`  ${translateFromData(t, 'cli', { key: `detail.failed.${content.error}` })}`);
    else lines.push(...(content.length === 0 ? [`  ${t('cli:detail.none')}`] : content.map((line) => `  ${line}`)));
  };
  addRelations(detail, context, section);
  addResources(detail, context, section);
  addRules(detail, context, section);
  section(
    'environment',
    shown(detail.environment, (environment) =>
      Object.entries(environment).map(([name, value]) => `${name}=${showSecrets ? value : maskSecret(name, value)}`),
    ),
  );
  return `${lines.join('\n')}\n`;
}
