/** When a process started, in ticks since boot: field 22 of its proc_pid_stat(5), which no change of the clock moves. */
export function startTicksIn(stat: string): string | null {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}
