/** Values of a thread's variables as text; null where the text would not tell different ones apart. */
export type LocalText = string | null;

const maxDepth = 6;
const maxParts = 500;

/** Writes values so that equal texts mean equal values and the same sharing of objects. */
export class LocalWriter {
  readonly #names: ReadonlyMap<unknown, string>;
  readonly #seen = new Map<object, number>();
  #parts = 0;

  /** `names`: what the program declared, and its functions. */
  constructor(names: ReadonlyMap<unknown, string>) {
    this.#names = names;
  }

  /** The text of values in order; null if one of them cannot be written. */
  write(values: readonly unknown[], depth = 0): LocalText {
    const texts: string[] = [];
    for (const value of values) {
      const text = this.#writeOne(value, depth);
      if (text === null) return null;
      texts.push(text);
    }
    return texts.join();
  }

  /** False if a function that should be constant has been given properties, which are state. */
  areConstant(functions: readonly unknown[]): boolean {
    return functions.every((one) => typeof one !== 'function' || Object.keys(one).length === 0);
  }

  #writeOne(value: unknown, depth: number): LocalText {
    if (typeof value === 'string') return JSON.stringify(value);
    if (Object.is(value, -0)) return '-0';
    if (value === null) return 'null';
    if (typeof value === 'number' || typeof value === 'boolean' || value === undefined) return `${value}`;
    if (typeof value !== 'object' && typeof value !== 'function') return null;
    const name = this.#names.get(value);
    if (name !== undefined) return `@${name}`;
    this.#parts += 1;
    if (typeof value === 'function' || depth > maxDepth || this.#parts > maxParts) return null;
    const known = this.#seen.get(value);
    if (known !== undefined) return `#${known}`;
    this.#seen.set(value, this.#seen.size);
    const isPlain = [Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(value));
    const parts = Object.entries(Object.getOwnPropertyDescriptors(value));
    if (!isPlain || parts.some(([, part]) => !('value' in part))) return null;
    const inner = this.write(
      parts.flatMap(([key, part]) => [key, part.value as unknown]),
      depth + 1,
    );
    if (inner === null) return null;
    return Array.isArray(value) ? `[${value.length}:${inner}]` : `{${inner}}`;
  }
}
