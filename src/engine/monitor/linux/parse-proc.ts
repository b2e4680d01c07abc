import { clip, maxCommandText } from '#shared/text/clip.ts';
import { cleanText } from '#shared/text/sanitize.ts';

/** Busy and total CPU time of the machine in ticks, and boot time in seconds, from `/proc/stat`. */
export function parseMachineStat(
  text: string,
): { readonly busy: number; readonly total: number; readonly bootSeconds: number } | null {
  const line = /^cpu +(.+)$/m.exec(text)?.[1];
  const boot = /^btime (\d+)$/m.exec(text)?.[1];
  if (line === undefined || boot === undefined) return null;
  // user nice system idle iowait irq softirq steal; guest time is already part of user.
  const values = line.split(' ').slice(0, 8).map(Number);
  const total = values.reduce((sum, value) => sum + value, 0);
  return { busy: total - (values[3] ?? 0) - (values[4] ?? 0), total, bootSeconds: Number(boot) };
}

/** Tasks that are running or ready, `procs_running` of `/proc/stat`; null if it is missing. */
export function parseRunnable(text: string): number | null {
  const count = /^procs_running (\d+)$/m.exec(text)?.[1];
  return count === undefined ? null : Number(count);
}

/** Tasks (processes and threads) created since boot, `processes` of `/proc/stat`; null if it is missing. */
export function parseForks(text: string): number | null {
  const count = /^processes (\d+)$/m.exec(text)?.[1];
  return count === undefined ? null : Number(count);
}

/** MemTotal - MemAvailable of `/proc/meminfo`, in bytes. */
export function parseMemoryUsed(text: string): number | null {
  const total = /^MemTotal: +(\d+) kB$/m.exec(text)?.[1];
  const available = /^MemAvailable: +(\d+) kB$/m.exec(text)?.[1];
  return total === undefined || available === undefined ? null : (Number(total) - Number(available)) * 1024;
}

/** The effective user id in `/proc/PID/status`, as ps shows it. */
export function parseEffectiveUid(text: string): number | null {
  const uid = /^Uid:\t\d+\t(\d+)/m.exec(text)?.[1];
  return uid === undefined ? null : Number(uid);
}

/** User id → name from `/etc/passwd`; the first line of an id wins, as in getpwuid. */
export function parsePasswd(text: string): Map<number, string> {
  const names = new Map<number, string>();
  for (const line of text.split('\n')) {
    const [name, , id] = line.split(':');
    const uid = Number.parseInt(id ?? '', 10);
    if (name && Number.isInteger(uid) && !names.has(uid)) names.set(uid, cleanText(name, 64));
  }
  return names;
}

/** The command line of `/proc/PID/cmdline`: NUL-terminated arguments, joined by spaces. */
export function parseCommandLine(text: string): string {
  // A process that writes its own title leaves a tail of NULs.
  const line = text.replace(/\0+$/, '').replaceAll('\0', ' ');
  return clip(cleanText(line, maxCommandText + 1).trimEnd(), maxCommandText);
}

const maxValueText = 8192;

/** Name → value of `/proc/PID/environ`. */
export function parseEnvironment(text: string): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const entry of text.split('\0')) {
    const equals = entry.indexOf('=');
    if (equals > 0)
      environment[cleanText(entry.slice(0, equals), 256)] = clip(
        cleanText(entry.slice(equals + 1), maxValueText + 1),
        maxValueText,
      );
  }
  return environment;
}

/** The value of one variable, found without splitting the whole text; null if it is not set. */
export function findVariable(environ: Buffer, name: string): string | null {
  const needle = Buffer.from(`${name}=`);
  for (let at = environ.indexOf(needle); at >= 0; at = environ.indexOf(needle, at + 1)) {
    if (at > 0 && environ[at - 1] !== 0) continue; // the tail of another variable's name or value
    const end = environ.indexOf(0, at);
    return environ.toString('utf8', at + needle.length, end < 0 ? environ.length : end);
  }
  return null;
}

/** The table of `/proc/PID/limits`; its columns have fixed widths. */
export function parseLimits(text: string): { name: string; soft: string; hard: string; unit: string }[] {
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      name: line.slice(0, 26).trim(),
      soft: line.slice(26, 47).trim(),
      hard: line.slice(47, 68).trim(),
      unit: line.slice(68).trim(),
    }));
}

/** Bytes read from and written to storage, `/proc/PID/io`. */
export function parseIo(text: string): { readBytes: number; writtenBytes: number } | null {
  const read = /^read_bytes: (\d+)$/m.exec(text)?.[1];
  const written = /^write_bytes: (\d+)$/m.exec(text)?.[1];
  return read === undefined || written === undefined
    ? null
    : { readBytes: Number(read), writtenBytes: Number(written) };
}
