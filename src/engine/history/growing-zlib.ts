import { constants, deflateRawSync } from 'node:zlib';
import { Adler32 } from './adler32.ts';

/** Text that may wait to be compressed, in bytes; each round restarts the compressor, which costs some 50 µs. */
const roundBytes = 64 * 2 ** 10;
/** Window size of deflate (RFC 1951). */
const windowBytes = 32 * 2 ** 10;

/** Header of a zlib stream with a 32 KiB window (RFC 1950), and an empty last block. */
const header = Buffer.from([0x78, 0x9c]);
const lastBlock = Buffer.from([0x03, 0x00]);

/**
 * A zlib stream that grows and yet can be completed at any time: each round is compressed with the
 * preceding 32 KiB as its dictionary and ends on a byte boundary, so that all rounds together form one
 * stream (as in pigz). Nothing is compressed twice, and compressed text is not kept.
 */
export class GrowingZlib {
  readonly #rounds: Buffer[] = [header];
  readonly #sum = new Adler32();
  #roundsBytes = header.byteLength;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #window: Buffer = Buffer.alloc(0);

  /** Its current size, compressed and waiting. */
  get bytes(): number {
    return this.#roundsBytes + this.#waitingBytes;
  }

  write(text: string): void {
    const chunk = Buffer.from(text);
    this.#waiting.push(chunk);
    this.#waitingBytes += chunk.byteLength;
    if (this.#waitingBytes >= roundBytes) this.#compress();
  }

  /** The complete stream up to now, in a buffer of its own. */
  complete(): Uint8Array<ArrayBuffer> {
    this.#compress();
    const whole = new Uint8Array(this.#roundsBytes + lastBlock.byteLength + 4);
    let at = 0;
    for (const part of [...this.#rounds, lastBlock]) {
      whole.set(part, at);
      at += part.byteLength;
    }
    new DataView(whole.buffer).setUint32(at, this.#sum.value);
    return whole;
  }

  #compress(): void {
    if (this.#waitingBytes === 0) return;
    const text = Buffer.concat(this.#waiting);
    const round = deflateRawSync(text, {
      finishFlush: constants.Z_SYNC_FLUSH,
      ...(this.#window.byteLength > 0 ? { dictionary: this.#window } : {}),
    });
    // zlib returns a slice of a larger block: copying keeps only what is needed.
    this.#rounds.push(Buffer.from(round));
    this.#roundsBytes += round.byteLength;
    this.#sum.add(text);
    this.#window = Buffer.from(Buffer.concat([this.#window, text]).subarray(-windowBytes));
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}
