/** Over how long the rate is taken. */
const overMs = 10_000;

/** How fast something grows: bytes per second over the last ten seconds. */
export class Growth {
  readonly #looks: { readonly atMs: number; readonly bytes: number }[] = [];

  take(bytes: number, atMs: number): void {
    this.#looks.push({ atMs, bytes });
    while (this.#looks.length > 2 && atMs - (this.#looks[1]?.atMs ?? atMs) >= overMs) this.#looks.shift();
  }

  get bytesPerSecond(): number {
    const [first] = this.#looks;
    const last = this.#looks.at(-1);
    if (!first || !last || last.atMs <= first.atMs) return 0;
    return Math.max(0, Math.round(((last.bytes - first.bytes) / (last.atMs - first.atMs)) * 1000));
  }
}
