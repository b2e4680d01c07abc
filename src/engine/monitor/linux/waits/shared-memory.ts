import { cleanText, maxProcessText } from '#shared/text/sanitize.ts';

/**
 * What backs the shared memory at an address, from the text of `/proc/PID/maps`: a path, or the name
 * that the kernel gives to memory without one; null if the memory there is private.
 */
export function sharedMemoryAt(maps: string, address: bigint): string | null {
  for (const line of maps.split('\n')) {
    const match = /^([0-9a-f]+)-([0-9a-f]+) ...(.) \S+ \S+ \d+ *(.*)$/.exec(line);
    if (!match) continue;
    const [, from = '', to = '', sharing, path = ''] = match;
    if (address < BigInt(`0x${from}`) || address >= BigInt(`0x${to}`)) continue;
    return sharing === 's' ? cleanText(path.replace(/ \(deleted\)$/, ''), maxProcessText) : null;
  }
  return null;
}
