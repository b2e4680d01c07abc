/** The period that the rate covers. */
const periodMs = 10_000;

/** Growth rate: bytes per second over the last ten seconds. */
export class Growth {
  readonly #sizes: { readonly atMs: number; readonly bytes: number }[] = [];

  add(bytes: number, atMs: number): void {
    this.#sizes.push({ atMs, bytes });
    while (this.#sizes.length > 2 && atMs - (this.#sizes[1]?.atMs ?? atMs) >= periodMs) this.#sizes.shift();
  }

  get bytesPerSecond(): number {
    const [first] = this.#sizes;
    const last = this.#sizes.at(-1);
    if (!first || !last || last.atMs <= first.atMs) return 0;
    return Math.max(0, Math.round(((last.bytes - first.bytes) / (last.atMs - first.atMs)) * 1000));
  }
}
