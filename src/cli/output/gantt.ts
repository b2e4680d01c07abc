import { padText, textWidth } from './text-width.ts';

/** One line of a chart: a character per tick. */
export interface GanttRow {
  readonly label: string;
  readonly cells: readonly string[];
}

const defaultWidth = 100;
/** A chart of more blocks than this is drawn with several ticks per character. */
const maxBlocks = 4;
const rulerStep = 10;
const strength: Readonly<Record<string, number>> = { ' ': 0, '·': 1, '░': 2 };

/** For several ticks in one character, the most important one: running before ready before I/O. */
function strongest(cells: readonly string[]): string {
  return cells.reduce((best, cell) => ((strength[cell] ?? 3) > (strength[best] ?? 3) ? cell : best), ' ');
}

/** Tick numbers above every tenth character. */
function ruler(from: number, characters: number, ticksEach: number): string {
  let line = '';
  for (let at = 0; at < characters; at += rulerStep) line = line.padEnd(at) + String(from + at * ticksEach);
  return line;
}

/** The chart as lines that fit the width, in several blocks if necessary, and the number of ticks per character. */
export function ganttLines(
  rows: readonly GanttRow[],
  width: number,
): { readonly lines: readonly string[]; readonly ticksEach: number } {
  const labels = Math.max(...rows.map(({ label }) => textWidth(label)));
  const room = Math.max(
    rulerStep,
    Math.floor(((Number.isFinite(width) ? width : defaultWidth) - labels - 2) / rulerStep) * rulerStep,
  );
  const total = Math.max(...rows.map(({ cells }) => cells.length));
  const ticksEach = Math.max(1, Math.ceil(total / (room * maxBlocks)));
  const scaled = rows.map(({ label, cells }) => ({
    label,
    text: Array.from({ length: Math.ceil(cells.length / ticksEach) }, (_, at) =>
      strongest(cells.slice(at * ticksEach, (at + 1) * ticksEach)),
    ).join(''),
  }));
  const characters = Math.ceil(total / ticksEach);
  const lines: string[] = [];
  for (let from = 0; from < characters; from += room) {
    if (from > 0) lines.push('');
    lines.push(`${' '.repeat(labels)}  ${ruler(from * ticksEach, Math.min(room, characters - from), ticksEach)}`);
    for (const { label, text } of scaled)
      lines.push(`${padText(label, labels, 'left')}  ${text.slice(from, from + room)}`.trimEnd());
  }
  return { lines, ticksEach };
}

/** The cells of time segments. */
export function paintCells(
  total: number,
  segments: readonly { readonly start: number; readonly end: number; readonly mark: string }[],
): readonly string[] {
  const cells = Array.from({ length: total }, () => ' ');
  for (const { start, end, mark } of segments) cells.fill(mark, start, end);
  return cells;
}
