import { translator } from '#shared/i18n/translator.ts';
import type { Note } from '#shared/model/note.ts';
import { cutText } from '#shared/text/sanitize.ts';
import { toActor, toFinding, toNote, toRun, type Row } from '../../rows.ts';
import type { ExportJob } from '../export-job.ts';
import { chunksOf } from '../chunks.ts';
import { leftOutMeta } from '../redact.ts';
import { eventsOf, looksOf, readMeta, rowsOf } from '../select.ts';
import { inTimeOrder } from './time-order.ts';
import { countMachine } from './machine-counters.ts';
import { traceRun } from './run-trace.ts';
import { openTrace } from './trace-file.ts';
import { createTracks } from './tracks.ts';

/** Longest name of a note's mark; the whole text is stored beside it. */
const markChars = 80;

/**
 * The earliest instant of the session, in ms since 1970: times of the trace count from it, since
 * Perfetto's are short.
 */
function epochOf(runs: readonly Row[], notes: readonly Note[], firstChunkMs: number | null): number {
  const times = [
    ...runs.map((row) => Date.parse(String(row['started_at']))),
    ...notes.map(({ time }) => Date.parse(time)),
    ...(firstChunkMs === null ? [] : [firstChunkMs]),
  ];
  return times.filter(Number.isFinite).reduce((least, time) => Math.min(least, time), Infinity);
}

/**
 * A trace for ui.perfetto.dev and `trace_processor`, in the Trace Event Format: states of each thread as
 * slices, held locks and queue waits as async slices, arrows between actors, counters, findings as
 * marks.
 */
export async function writePerfetto({
  database,
  temporary,
  runId,
  live,
  language,
  texts,
  leftOut,
  step,
}: ExportJob): Promise<void> {
  using trace = openTrace(temporary);
  const t = translator(language);
  const tracks = createTracks(trace);
  const meta = readMeta(database);
  const runs = [...rowsOf(database, 'runs', runId)];
  const notes = [...rowsOf(database, 'notes', runId)].map(toNote);
  const first = runId === undefined ? [...firstOf(chunksOf(database))][0] : undefined;
  const found = epochOf(runs, notes, first?.fromMs ?? null);
  const epochMs = Number.isFinite(found) ? found : 0;
  const usOf = (timeMs: number): number => Math.round((timeMs - epochMs) * 1000);
  const names = { cpu: t('ui:trace.cpu'), memory: t('ui:trace.memory'), threads: t('ui:trace.threads') };
  let lastId = 0;
  const nextId = (): number => (lastId += 1);
  let arrowsLeftOut = 0;
  let dropped = 0;

  if (first) {
    const machine = countMachine(trace, {
      track: tracks.process(meta['hostname'] ?? ''),
      toUs: usOf,
      names: {
        ...names,
        cpu: t('ui:trace.machineCpu'),
        memory: t('ui:trace.machineMemory'),
        processes: t('ui:trace.processes'),
        gap: t('ui:trace.gap'),
      },
    });
    for (const chunk of chunksOf(database)) {
      machine(chunk);
      for (let frame = 0; frame < chunk.frames; frame += 1) {
        const pause = step();
        if (pause) await pause;
      }
    }
  }
  for (const [index, row] of runs.entries()) {
    const run = toRun(row, live.includes(String(row['id'])));
    const words = texts[run.scenario] ?? null;
    const startUs = usOf(Date.parse(run.startedAt));
    dropped += Number(row['events_dropped'] ?? 0);
    const label = runs.length === 1 ? '' : `[${index + 1}] `;
    const title = `${label}${words?.title ?? run.scenario} · ${words?.variants[run.variant]?.title ?? run.variant} (${run.id})`;
    const one = traceRun({
      trace,
      tracks,
      title,
      label,
      nextId,
      counterNames: names,
      t,
      texts: words,
      actors: [...rowsOf(database, 'actors', run.id)].map(toActor),
      toUs: (atNs) => startUs + Math.floor(atNs / 1000),
    });
    for (const { sample, rows } of looksOf(database, run.id)) {
      one.sample(sample);
      for (let index = 0; index < rows; index += 1) {
        const pause = step();
        if (pause) await pause;
      }
    }
    for (const event of inTimeOrder(eventsOf(database, run.id))) {
      one.event(event);
      const pause = step();
      if (pause) await pause; // awaiting every row would cost more than writing it
    }
    arrowsLeftOut += one.finish([...rowsOf(database, 'findings', run.id)].map(toFinding));
  }
  if (notes.length > 0) {
    const track = tracks.process(t('ui:trace.notes'));
    for (const { kind, time, text } of notes) {
      trace.put({
        ph: 'i',
        s: 'g',
        cat: kind,
        name: cutText(text, markChars) || t('ui:trace.bookmark'),
        ...track,
        ts: usOf(Date.parse(time)),
        args: { text },
      });
    }
  }
  trace.finish({
    ...leftOutMeta(meta, leftOut),
    trace_begins: new Date(epochMs).toISOString(),
    events_dropped: dropped,
    arrows_left_out: arrowsLeftOut,
  });
}

function* firstOf<T>(all: Iterable<T>): Iterable<T> {
  for (const one of all) {
    yield one;
    return;
  }
}
