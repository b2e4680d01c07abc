import type { RunInfo } from '../model/lab.ts';
import type { Note } from '../model/note.ts';
import type { SessionFinding } from '../model/session.ts';

/** A mark on the time bar. */
export type TimeMark =
  | { readonly kind: 'finding'; readonly atMs: number; readonly finding: SessionFinding }
  | { readonly kind: 'note'; readonly atMs: number; readonly note: Note };

/** A run as a band on the time bar. */
export interface RunBand {
  readonly run: RunInfo;
  readonly fromMs: number;
  /** Infinite while it goes on. */
  readonly toMs: number;
}

/** Findings and notes in the order of time. */
export function timeMarks(findings: readonly SessionFinding[], notes: readonly Note[]): readonly TimeMark[] {
  return [
    ...findings.map((finding): TimeMark => ({ kind: 'finding', atMs: Date.parse(finding.time), finding })),
    ...notes.map((note): TimeMark => ({ kind: 'note', atMs: Date.parse(note.time), note })),
  ].sort((a, b) => a.atMs - b.atMs);
}

/** When each run went on. */
export function runBands(runs: readonly RunInfo[]): readonly RunBand[] {
  return runs.map((run) => ({
    run,
    fromMs: Date.parse(run.startedAt),
    toMs: run.endedAt === null ? Number.POSITIVE_INFINITY : Date.parse(run.endedAt),
  }));
}

/** The finding after an instant, or the one before it; null if there is none. */
export function nextFinding(marks: readonly TimeMark[], ms: number, direction: 1 | -1): TimeMark | null {
  const findings = marks.filter(({ kind }) => kind === 'finding');
  return (
    (direction === 1 ? findings.find(({ atMs }) => atMs > ms) : findings.findLast(({ atMs }) => atMs < ms)) ?? null
  );
}

/** The run that went on at an instant, the latest of several; null if none did. */
export function runAt(bands: readonly RunBand[], ms: number): RunBand | null {
  return bands
    .filter(({ fromMs, toMs }) => fromMs <= ms && ms <= toMs)
    .reduce<RunBand | null>((latest, band) => (latest && latest.fromMs >= band.fromMs ? latest : band), null);
}

/** Marks that would lie upon each other drawn as one: they are closer than `reachMs`. */
export function clusterMarks(marks: readonly TimeMark[], reachMs: number): readonly (readonly TimeMark[])[] {
  const clusters: TimeMark[][] = [];
  for (const mark of marks) {
    const last = clusters.at(-1);
    if (last?.[0] && mark.atMs - last[0].atMs < reachMs) last.push(mark);
    else clusters.push([mark]);
  }
  return clusters;
}

/** Bands that overlap or would touch drawn as one, with the runs of each: they are closer than `reachMs`. */
export function clusterBands(bands: readonly RunBand[], reachMs: number): readonly (readonly RunBand[])[] {
  const clusters: RunBand[][] = [];
  let endMs = Number.NEGATIVE_INFINITY;
  for (const band of bands.toSorted((a, b) => a.fromMs - b.fromMs)) {
    if (band.fromMs - endMs < reachMs) clusters.at(-1)?.push(band);
    else clusters.push([band]);
    endMs = Math.max(endMs, band.toMs);
  }
  return clusters;
}
