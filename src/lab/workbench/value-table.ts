import type { Value } from '#shared/workbench/operation.ts';

/** Bytes of all texts, and the number of values, that a program may have made. */
const maxBytes = 64 * 2 ** 20;
const maxValues = 2 ** 18;

/** Memory of a table, for all its threads. */
export interface ValueTableHandle {
  readonly ends: SharedArrayBuffer;
  readonly bytes: SharedArrayBuffer;
}

const textOf = (value: Value): string => {
  if (typeof value === 'string') return `s${value}`;
  return `j${Object.is(value, -0) ? '-0' : String(value)}`;
};

function valueOf(text: string): Value {
  if (text.startsWith('s')) return text.slice(1);
  if (text === 'jnull') return null;
  return text === 'jtrue' || text === 'jfalse' ? text === 'jtrue' : Number(text.slice(1));
}

/**
 * Numbers for the values of shared variables: equal values have the same number, so that a word of shared memory holds
 * any value, and a compare-and-swap of it compares values. Only one thread at a time may add to it.
 */
export class ValueTable {
  readonly handle: ValueTableHandle;
  /** [number of values, end of each in bytes] */
  readonly #ends: Int32Array;
  readonly #bytes: Uint8Array;
  /** The values that this thread has read from the table. */
  readonly #values: Value[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(handle: ValueTableHandle) {
    this.handle = handle;
    this.#ends = new Int32Array(handle.ends);
    this.#bytes = new Uint8Array(handle.bytes);
  }

  /** An empty table. */
  static create(): ValueTable {
    const words = { maxByteLength: (maxValues + 1) * Int32Array.BYTES_PER_ELEMENT };
    return new ValueTable({
      ends: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT, words),
      bytes: new SharedArrayBuffer(0, { maxByteLength: maxBytes }),
    });
  }

  /** The number of a value. Throws when the table is full. */
  numberOf(value: Value): number {
    this.#readNew();
    const text = textOf(value);
    return this.#numbers.get(text) ?? this.#add(text);
  }

  /** The value with a number. */
  valueOf(number: number): Value {
    if (number >= this.#values.length) this.#readNew();
    return this.#values[number] ?? null;
  }

  #add(text: string): number {
    const added = Buffer.from(text, 'utf16le');
    const number = Atomics.load(this.#ends, 0);
    const start = this.#endOf(number - 1);
    if (number === maxValues || start + added.length > maxBytes)
      throw new RangeError('the shared variables have held too many values');
    this.handle.bytes.grow(start + added.length);
    this.handle.ends.grow((number + 2) * Int32Array.BYTES_PER_ELEMENT);
    this.#bytes.set(added, start);
    Atomics.store(this.#ends, number + 1, start + added.length);
    Atomics.store(this.#ends, 0, number + 1); // last: what is counted can be read
    this.#readNew();
    return number;
  }

  #endOf(number: number): number {
    return number < 0 ? 0 : Atomics.load(this.#ends, number + 1);
  }

  #readNew(): void {
    const count = Atomics.load(this.#ends, 0);
    for (let number = this.#values.length; number < count; number += 1) {
      const bytes = this.#bytes.slice(this.#endOf(number - 1), this.#endOf(number)); // a copy that is not shared
      const text = Buffer.from(bytes.buffer).toString('utf16le');
      this.#values.push(valueOf(text));
      this.#numbers.set(text, number);
    }
  }
}
