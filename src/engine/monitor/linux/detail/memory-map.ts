import type { MemoryMap } from '#shared/model/detail.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { parseRollup } from '../parse-status.ts';

const maxShown = 20;

/** Number of regions and mapped bytes by what backs them, largest first, from `/proc/PID/maps`. */
function parseMaps(text: string): Pick<MemoryMap, 'regions' | 'largest'> {
  const sums = new Map<string, number>();
  let regions = 0;
  for (const line of text.split('\n')) {
    const match = /^([0-9a-f]+)-([0-9a-f]+) \S+ \S+ \S+ \d+(?: +(\S.*)?)?$/.exec(line);
    if (!match) continue;
    const [, from = '', to = '', path] = match;
    const bytes = Number(BigInt(`0x${to}`) - BigInt(`0x${from}`));
    const what = path === undefined ? '[anonymous]' : cleanText(path, 1024);
    sums.set(what, (sums.get(what) ?? 0) + bytes);
    regions += 1;
  }
  const largest = [...sums]
    .map(([what, bytes]) => ({ what, bytes }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, maxShown);
  return { regions, largest };
}

/** Address space totals, from the texts of `maps` and, if the kernel has it, `smaps_rollup`. */
export function memoryMapOf(maps: string, rollup: string | null): MemoryMap {
  return { ...parseMaps(maps), ...parseRollup(rollup ?? '') };
}
