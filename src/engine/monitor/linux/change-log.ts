/** What changed since a reader looked last. */
export interface ChangesSince<E> {
  /** Each of them at least once, in the order of the changes. */
  readonly changed: readonly E[];
  /** What to ask with the next time. */
  readonly next: number;
}

/** Entries that are kept; a reader that falls behind further has to look at everyone. */
const mostKept = 50_000;

/** Who changed, in order, for any number of readers that each come when they like. */
export class ChangeLog<E> {
  #list: E[] = [];
  #first = 0;

  note(entry: E): void {
    this.#list.push(entry);
    if (this.#list.length < mostKept) return;
    const dropped = this.#list.length >> 1;
    this.#list = this.#list.slice(dropped);
    this.#first += dropped;
  }

  /** Changes after that place; null where they are no longer kept. A reader begins with the `next` of an empty question. */
  since(place: number): ChangesSince<E> | null {
    return place < this.#first ? null : { changed: this.#list.slice(place - this.#first), next: this.#first + this.#list.length };
  }

  /** The place behind the last change. */
  get end(): number {
    return this.#first + this.#list.length;
  }
}
