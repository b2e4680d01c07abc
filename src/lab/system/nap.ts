/** Blocks the calling thread and uses no CPU time; its event loop does not turn. */
export function nap(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
