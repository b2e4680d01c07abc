import type { DatabaseSync } from 'node:sqlite';
import type { Translate } from '#shared/i18n/translator.ts';
import type { RecordedPoint } from '#shared/model/history.ts';
import { applyDelta, type RowTable } from '#shared/model/delta.ts';
import type { PrivatePart } from '#shared/model/session.ts';
import { unknownText, type Formatter } from '#shared/text/format.ts';
import { niceTop, timePaths, type TimePoint } from '#shared/timeline/time-paths.ts';
import { cutText } from '#shared/text/sanitize.ts';
import { chunksOf, ticksOf, type HistoryChunk } from '../chunks.ts';
import { createRedactor } from '../redact.ts';
import { html, table, type Markup } from './markup.ts';

const width = 940;
const height = 90;
const left = 60;
/** Points per curve: more are not visible. */
const maxPoints = 900;
/** Processes in the table. */
const maxProcesses = 15;

/**
 * Halves the points of a curve in place whenever there are twice the maximum; of two neighbours the
 * larger value stays.
 */
function thinned(points: TimePoint[]): TimePoint[] {
  const larger = (a: number | null | undefined, b: number | null | undefined): number | null =>
    a == null || b == null ? null : Math.max(a, b);
  return points.flatMap((point, index) => {
    if (index % 2 === 1) return [];
    const next = points[index + 1];
    return next
      ? [{ time: point.time, cpu: larger(point['cpu'], next['cpu']), memory: larger(point['memory'], next['memory']) }]
      : [point];
  });
}

function chart(
  points: readonly TimePoint[],
  name: 'cpu' | 'memory',
  top: number,
  label: string,
  topWords: string,
  times: readonly [string, string],
): Markup {
  const frame = {
    startMs: points[0]?.time ?? 0,
    endMs: Math.max((points[0]?.time ?? 0) + 1, points.at(-1)?.time ?? 1),
    top,
    width: width - left,
    height,
  };
  const [path] = timePaths(points, [name], frame, false);
  return html`<figure>
    <svg viewBox="0 0 ${width} ${height + 40}" role="img" aria-label="${label}">
      <text x="0" y="12" font-size="12" font-weight="600">${label}</text>
      <g transform="translate(${left} 20)">
        <path d="${path?.area ?? ''}" fill="#d0ebff" />
        <path d="${path?.line ?? ''}" fill="none" stroke="#1971c2" stroke-width="1.5" />
        <line x1="0" x2="${width - left}" y1="${height}" y2="${height}" stroke="#5c636a" />
      </g>
      <text x="${left - 6}" y="28" font-size="10" text-anchor="end" fill="#5c636a">${topWords}</text>
      <text x="${left - 6}" y="${height + 20}" font-size="10" text-anchor="end" fill="#5c636a">0</text>
      <text x="${left}" y="${height + 36}" font-size="10" fill="#5c636a">${times[0]}</text>
      <text x="${width}" y="${height + 36}" font-size="10" text-anchor="end" fill="#5c636a">${times[1]}</text>
    </svg>
  </figure>`;
}

function lastTable(chunk: HistoryChunk, leftOut: readonly PrivatePart[]): RowTable {
  const redact = createRedactor(leftOut);
  const rows: RowTable = new Map();
  let isFirst = true;
  for (const tick of ticksOf(chunk)) {
    applyDelta(rows, redact(tick, isFirst));
    isFirst = false;
  }
  return rows;
}

/**
 * The machine's past: its curves, and the processes with the highest CPU use at the last recorded
 * instant. Null if nothing was recorded.
 */
export function machineSection(
  database: DatabaseSync,
  options: { readonly t: Translate; readonly format: Formatter; readonly leftOut: readonly PrivatePart[] },
): Markup | null {
  const { t, format, leftOut } = options;
  let points: TimePoint[] = [];
  let last: HistoryChunk | null = null;
  let first: HistoryChunk | null = null;
  for (const chunk of chunksOf(database)) {
    // A pause is a gap in the curve: nothing is known about it.
    if (last && chunk.fromMs - last.toMs > 2500) points.push({ time: last.toMs + 1, cpu: null, memory: null });
    for (const { time, cpuPercent, memoryUsedBytes } of JSON.parse(chunk.points) as RecordedPoint[])
      points.push({ time: Date.parse(time), cpu: cpuPercent, memory: memoryUsedBytes });
    while (points.length > 2 * maxPoints) points = thinned(points);
    first ??= chunk;
    last = chunk;
  }
  if (!first || !last) return null;
  const times = [
    format.dateTime(new Date(first.fromMs).toISOString()),
    format.dateTime(new Date(last.toMs).toISOString()),
  ] as const;
  const memoryTop = niceTop(Math.max(1, ...points.map((point) => point['memory'] ?? 0)), 1024);
  const rows = [...lastTable(last, leftOut).values()].sort(
    (a, b) => (b.cpuPercent ?? -1) - (a.cpuPercent ?? -1) || (b.rssBytes ?? -1) - (a.rssBytes ?? -1),
  );
  return html`<section>
    <h2>${t('ui:report.machinePast')}</h2>
    <p class="muted">${t('ui:report.span', { from: times[0], to: times[1] })}</p>
    ${chart(points, 'cpu', 100, t('ui:report.machineCpu'), '100 %', times)}
    ${chart(points, 'memory', memoryTop, t('ui:report.machineMemory'), format.bytes(memoryTop), times)}
    ${table(
      t('ui:report.processesAt', { time: times[1], shown: Math.min(maxProcesses, rows.length), total: rows.length }),
      [
        { title: t('ui:field.pid'), cell: ({ pid }) => String(pid) },
        { title: t('ui:field.name'), cell: ({ name }) => name },
        { title: t('ui:field.cpuPercent'), cell: ({ cpuPercent }) => format.percent(cpuPercent), isNumber: true },
        { title: t('ui:field.rssBytes'), cell: ({ rssBytes }) => format.bytes(rssBytes), isNumber: true },
        { title: t('ui:field.user'), cell: ({ user, uid }) => user ?? (uid === null ? unknownText : String(uid)) },
        {
          title: t('ui:field.command'),
          cell: ({ command, name }) => (command === `[${name}]` ? unknownText : cutText(command, 300)),
        },
      ],
      rows.slice(0, maxProcesses),
    )}
  </section>`;
}
