/**
 * The fields of `/proc/PID/stat` by their numbers in proc_pid_stat(5): 1 is the pid, 2 the name, 3 the state. Empty if
 * the text is no such line.
 */
export function statFields(text: string): readonly string[] {
  // The name may hold brackets and spaces itself.
  const [open, close] = [text.indexOf('('), text.lastIndexOf(')')];
  if (open === -1 || close === -1) return [];
  const rest = text.slice(close + 2).trim();
  return ['', text.slice(0, open).trim(), text.slice(open + 1, close), ...rest.split(' ')];
}

/** When a process started, in ticks since boot, which no change of the clock moves; null in another text. */
export const startTicksIn = (stat: string): string | null => statFields(stat)[22] ?? null;
