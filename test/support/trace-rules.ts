function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/**
 * What is wrong with a trace by the rules of the Trace Event Format, as Perfetto's importer
 * reads it: written from the format and not from our writer. Times are compared as they stand.
 */
export function traceFaults(text: string): string[] {
  const faults: string[] = [];
  const bad = (event: object | string, what: string): void =>
    void faults.push(`${what}: ${typeof event === 'string' ? event : JSON.stringify(event)}`);
  let events: Record<string, unknown>[];
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0009\u000B-\u001F]/u.test(text)) bad(text.slice(0, 50), 'raw control character');
  if (/"(?:[^"\\]|\\.)*\\u(?:[^"\\]|\\.)*"\s*:/u.test(text.slice(0, 1_000_000))) bad('', 'escape in a key');
  try {
    const parsed = JSON.parse(text) as { traceEvents?: unknown };
    if (!Array.isArray(parsed.traceEvents)) return ['no traceEvents'];
    events = parsed.traceEvents as Record<string, unknown>[];
  } catch (error) {
    return [`not JSON: ${String(error)}`];
  }
  const slices = new Map<string, { from: number; to: number }[]>();
  const asyncs = new Map<string, { at: number; order: number; ph: string }[]>();
  const flows = new Map<
    string,
    { start: { ts: number; key: string }[]; end: { ts: number; key: string; order: number }[]; startOrder: number }
  >();
  const counters = new Map<string, number>();
  const sliceOrder = new Map<string, number[]>();
  const names = new Map<string, number>();

  events.forEach((event, order) => {
    const { ph, pid, tid, name, ts, dur, cat, id, args, s, bp } = event;
    const key = `${String(pid)}/${String(tid)}`;
    if (typeof name !== 'string' || name === '') bad(event, 'no name');
    if (!Number.isSafeInteger(pid) || !Number.isSafeInteger(tid)) bad(event, 'pid and tid are to be integers');
    if (ph !== 'M' && !(Number.isFinite(ts) && (ts as number) >= 0 && (ts as number) < 2 ** 53))
      return bad(event, 'no time');
    const at = ts as number;
    switch (ph) {
      case 'M': {
        const value = args as Record<string, unknown> | undefined;
        if (!['process_name', 'thread_name', 'process_sort_index', 'thread_sort_index'].includes(String(name)))
          bad(event, 'unknown metadata');
        if (String(name).endsWith('_name') && typeof value?.['name'] !== 'string') bad(event, 'a name that is none');
        if (String(name).endsWith('_sort_index') && typeof value?.['sort_index'] !== 'number')
          bad(event, 'sort_index is to be a number');
        const named = `${String(name)} ${String(name).startsWith('process') ? String(pid) : key}`;
        if (names.has(named)) bad(event, 'named twice');
        names.set(named, order);
        break;
      }
      case 'X':
        if (!Number.isFinite(dur) || (dur as number) < 0) return bad(event, 'X without dur');
        append(slices, key, { from: at, to: at + (dur as number) });
        append(sliceOrder, `${key} ${at}`, order);
        break;
      case 'b':
      case 'e': {
        if (typeof id !== 'string' && typeof id !== 'number') bad(event, 'async without id');
        const track = `${String(pid)} ${String(cat)} ${String(id)} ${String(name)}`;
        append(asyncs, track, { at, order, ph });
        break;
      }
      case 's':
      case 'f': {
        if (!Number.isSafeInteger(id)) bad(event, 'flow id is to be a number');
        if (ph === 'f' && bp !== 'e') bad(event, 'flow end that binds to the next slice');
        const flow = `${String(cat)} ${String(name)} ${String(id)}`;
        const known = flows.get(flow) ?? { start: [], end: [], startOrder: order };
        if (ph === 's') known.start.push({ ts: at, key });
        else known.end.push({ ts: at, key, order });
        flows.set(flow, known);
        break;
      }
      case 'i':
        if (!['t', 'p', 'g'].includes(String(s))) bad(event, 'instant of no scope');
        break;
      case 'C': {
        const values = Object.values(args ?? {});
        if (values.length === 0 || !values.every((value) => typeof value === 'number' && Number.isFinite(value)))
          bad(event, 'counter that is no number');
        const counter = `${String(pid)} ${String(name)}`;
        if (at < (counters.get(counter) ?? 0)) bad(event, 'counter goes back in time');
        counters.set(counter, at);
        break;
      }
      default:
        bad(event, 'unknown phase');
    }
  });

  for (const [key, all] of slices) {
    if (!names.has(`thread_name ${key}`)) bad(key, 'thread without a name');
    const open: { from: number; to: number }[] = [];
    // Stable: of two that begin at once the first in the file is the parent.
    for (const slice of [...all].sort((a, b) => a.from - b.from)) {
      while (open.length > 0 && (open.at(-1)?.to ?? 0) <= slice.from) open.pop();
      const parent = open.at(-1);
      if (parent && slice.to > parent.to) bad(`${key} ${slice.from}–${slice.to}`, 'slices cross');
      open.push(slice);
    }
  }
  for (const [track, marks] of asyncs) {
    let depth = 0;
    for (const { ph } of [...marks].sort((a, b) => a.at - b.at || a.order - b.order)) {
      depth += ph === 'b' ? 1 : -1;
      if (depth < 0) break;
    }
    if (depth !== 0) bad(track, 'async slices that do not pair');
  }
  const within = (key: string, ts: number): boolean =>
    (slices.get(key) ?? []).some(({ from, to }) => ts >= from && ts < to);
  for (const [flow, { start, end, startOrder }] of flows) {
    const [from] = start;
    const [to] = end;
    if (start.length !== 1 || end.length !== 1 || !from || !to) bad(flow, 'flow without both ends');
    else if (to.ts < from.ts || (to.ts === from.ts && to.order < startOrder)) bad(flow, 'flow ends before it starts');
    else if (!within(from.key, from.ts) || !within(to.key, to.ts)) bad(flow, 'flow end outside of any slice');
    else if ((sliceOrder.get(`${to.key} ${to.ts}`) ?? []).some((order) => order > to.order))
      bad(flow, 'flow end before its slice in the file');
  }
  return faults;
}
