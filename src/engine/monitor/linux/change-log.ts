/** Changes since a reader's last query. */
export interface ChangesSince<E> {
  /** Each changed entry at least once, in the order of the changes. */
  readonly changed: readonly E[];
  /** The place to pass to the next query. */
  readonly next: number;
}

/** Changed entries in order, for any number of readers that each query at their own pace. */
export class ChangeLog<E> {
  #list: E[] = [];
  #first = 0;

  note(entry: E): void {
    this.#list.push(entry);
  }

  /** Drops changes before a place; a reader that is behind it must read all entries. */
  forgetBefore(place: number): void {
    const count = Math.min(this.#list.length, place - this.#first);
    if (count <= 0) return;
    this.#list = this.#list.slice(count);
    this.#first += count;
  }

  /** Changes after a place; null if they were dropped. A reader starts with the `next` of a query for the end. */
  since(place: number): ChangesSince<E> | null {
    return place < this.#first
      ? null
      : { changed: this.#list.slice(place - this.#first), next: this.#first + this.#list.length };
  }

  /** The place after the last change. */
  get end(): number {
    return this.#first + this.#list.length;
  }
}
