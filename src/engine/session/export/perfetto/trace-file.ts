import { unknownText } from '#shared/text/format.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { openTextFile } from '../text-file.ts';

/** One event of the Trace Event Format; times in whole microseconds since the trace began. */
export interface TraceEvent {
  /** M name, X slice, b/e async slice, s/f flow, i instant, C counter. */
  readonly ph: 'M' | 'X' | 'b' | 'e' | 's' | 'f' | 'i' | 'C';
  readonly name: string;
  readonly cat?: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts?: number;
  readonly dur?: number;
  /** For async slices any text, for flows a number: Perfetto parses text as hexadecimal there. */
  readonly id?: string | number;
  /** For instants: scope of thread, process or everything. */
  readonly s?: 't' | 'p' | 'g';
  /** For flow ends: bind to the enclosing slice instead of the next one. */
  readonly bp?: 'e';
  readonly args?: Readonly<Record<string, string | number>>;
}

/** Names and categories repeat; quoting them each time would cost more than everything else. */
const quoted = new Map<string, string>();
const mostQuoted = 10_000;

function quote(text: string): string {
  let known = quoted.get(text);
  if (known === undefined) {
    known = JSON.stringify(cleanText(text));
    if (quoted.size >= mostQuoted) quoted.clear();
    quoted.set(text, known);
  }
  return known;
}

/** A name is never empty, even where nothing of it may be shown. */
function quoteName(name: string): string {
  const text = quote(name);
  return text === '""' ? quote(unknownText) : text;
}

function argsText(args: Readonly<Record<string, string | number>>): string {
  let text = '';
  for (const key in args) {
    const value = args[key];
    text += `${text === '' ? '' : ','}"${key}":${typeof value === 'number' && Number.isFinite(value) ? value : quote(String(value))}`;
  }
  return text;
}

/** One event as JSON. Keys are ours, so they need no escaping. */
function eventText(event: TraceEvent): string {
  let text = `{"ph":"${event.ph}","pid":${event.pid},"tid":${event.tid},"name":${quoteName(event.name)}`;
  if (event.ts !== undefined) text += `,"ts":${event.ts}`;
  if (event.dur !== undefined) text += `,"dur":${event.dur}`;
  if (event.cat !== undefined) text += `,"cat":"${event.cat}"`;
  if (event.id !== undefined) text += `,"id":${typeof event.id === 'number' ? event.id : quote(event.id)}`;
  if (event.s !== undefined) text += `,"s":"${event.s}"`;
  if (event.bp !== undefined) text += `,"bp":"${event.bp}"`;
  if (event.args !== undefined) text += `,"args":{${argsText(event.args)}}`;
  return `${text}}`;
}

/** A trace under construction, written incrementally. */
export interface TraceFile extends Disposable {
  readonly put: (event: TraceEvent) => void;
  /** Ends the file, with facts about the whole trace. */
  readonly finish: (facts: Readonly<Record<string, string | number>>) => void;
}

/** Starts a trace: an object, with one line per event. */
export function openTrace(path: string): TraceFile {
  const file = openTextFile(path);
  file.write('{"displayTimeUnit":"ms","traceEvents":[');
  let separator = '\n';
  return {
    put: (event) => {
      file.write(separator + eventText(event));
      separator = ',\n';
    },
    finish: (facts) => {
      file.write(`\n],"otherData":{${argsText(facts)}}}\n`);
      file.flush();
    },
    [Symbol.dispose]: () => file[Symbol.dispose](),
  };
}
