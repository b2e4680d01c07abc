/** Names this process in every process table; on Windows it would rename the window of the user's terminal instead. */
export function nameProcess(name: string): void {
  if (process.platform !== 'win32') process.title = name;
}
