/** Context switches of one task, from its `status`; null if the lines are missing. */
export function parseSwitches(text: string): { readonly voluntary: number; readonly involuntary: number } | null {
  const voluntary = /^voluntary_ctxt_switches:\s+(\d+)$/m.exec(text)?.[1];
  const involuntary = /^nonvoluntary_ctxt_switches:\s+(\d+)$/m.exec(text)?.[1];
  return voluntary === undefined || involuntary === undefined
    ? null
    : { voluntary: Number(voluntary), involuntary: Number(involuntary) };
}

/** The value of the line `Name:\tvalue` of `/proc/PID/status`; null if there is none. */
export function statusValue(text: string, name: string): string | null {
  const start = text.startsWith(`${name}:`) ? 0 : text.indexOf(`\n${name}:`) + 1;
  if (start === 0 && !text.startsWith(`${name}:`)) return null;
  const end = text.indexOf('\n', start);
  return text.slice(start + name.length + 1, end < 0 ? text.length : end).trim();
}

/** Address space totals in bytes, from `/proc/PID/smaps_rollup`; null for lines the kernel does not print. */
export function parseRollup(text: string): {
  rssBytes: number | null;
  pssBytes: number | null;
  privateBytes: number | null;
  sharedBytes: number | null;
  swapBytes: number | null;
} {
  const values = new Map<string, number>();
  for (const [, name = '', kilobytes = ''] of text.matchAll(/^(\w+): +(\d+) kB$/gm))
    values.set(name, Number(kilobytes) * 1024);
  const one = (name: string): number | null => values.get(name) ?? null;
  const both = (name: string): number | null => {
    const [clean, dirty] = [one(`${name}_Clean`), one(`${name}_Dirty`)];
    return clean === null || dirty === null ? null : clean + dirty;
  };
  return {
    rssBytes: one('Rss'),
    pssBytes: one('Pss'),
    privateBytes: both('Private'),
    sharedBytes: both('Shared'),
    swapBytes: one('Swap'),
  };
}
