const modulus = 65_521;
/** Number of bytes that can be summed before 32 bits overflow (zlib's NMAX). */
const maxBytes = 5552;

/** The checksum at the end of a zlib stream (RFC 1950, 8.2), computed incrementally. */
export class Adler32 {
  #low = 1;
  #high = 0;

  add(bytes: Uint8Array): void {
    let [low, high] = [this.#low, this.#high];
    for (let from = 0; from < bytes.byteLength; from += maxBytes) {
      const to = Math.min(from + maxBytes, bytes.byteLength);
      for (let index = from; index < to; index += 1) {
        low += bytes[index] as number;
        high += low;
      }
      low %= modulus;
      high %= modulus;
    }
    [this.#low, this.#high] = [low, high];
  }

  get value(): number {
    return this.#high * 0x1_0000 + this.#low;
  }
}
