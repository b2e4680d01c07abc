/** What changed since a reader looked last. */
export interface ChangesSince<E> {
  /** Each of them at least once, in the order of the changes. */
  readonly changed: readonly E[];
  /** What to ask with the next time. */
  readonly next: number;
}

/** Who changed, in order, for any number of readers that each come when they like. */
export class ChangeLog<E> {
  #list: E[] = [];
  #first = 0;

  note(entry: E): void {
    this.#list.push(entry);
  }

  /** Lets go of changes before a place; a reader that is still there has to look at everyone. */
  forgetBefore(place: number): void {
    const count = Math.min(this.#list.length, place - this.#first);
    if (count <= 0) return;
    this.#list = this.#list.slice(count);
    this.#first += count;
  }

  /** Changes after that place; null where they are no longer kept. A reader begins with the `next` of an empty question. */
  since(place: number): ChangesSince<E> | null {
    return place < this.#first
      ? null
      : { changed: this.#list.slice(place - this.#first), next: this.#first + this.#list.length };
  }

  /** The place behind the last change. */
  get end(): number {
    return this.#first + this.#list.length;
  }
}
