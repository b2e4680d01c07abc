import { RangeSet, StateEffect, StateField, type Extension } from '@codemirror/state';
import { gutter, GutterMarker, type EditorView } from '@codemirror/view';

/** A thread and the line of its next step, from 1. */
export interface ThreadMark {
  readonly thread: string;
  readonly line: number;
  /** A CSS colour. */
  readonly colour: string;
}

class Mark extends GutterMarker {
  readonly #marks: readonly ThreadMark[];

  constructor(marks: readonly ThreadMark[]) {
    super();
    this.#marks = marks;
  }

  override toDOM(): HTMLElement {
    const box = document.createElement('span');
    for (const { thread, colour } of this.#marks) {
      const sign = document.createElement('b');
      sign.textContent = thread;
      sign.dataset['thread'] = thread;
      sign.style.setProperty('--thread', colour);
      box.append(sign);
    }
    return box;
  }

  override eq(other: GutterMarker): boolean {
    return other instanceof Mark && JSON.stringify(other.#marks) === JSON.stringify(this.#marks);
  }
}

const setMarks = StateEffect.define<readonly ThreadMark[]>();

const marksField = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update: (marks, transaction) => {
    const set = transaction.effects.find((effect) => effect.is(setMarks))?.value;
    if (!set) return marks.map(transaction.changes);
    const { doc } = transaction.state;
    const byLine = Map.groupBy(
      set.filter(({ line }) => line >= 1 && line <= doc.lines),
      ({ line }) => line,
    );
    return RangeSet.of(
      [...byLine].toSorted(([a], [b]) => a - b).map(([line, all]) => new Mark(all).range(doc.line(line).from)),
    );
  },
});

/** A gutter with the threads at the lines of their next steps. */
export const threadMarks: Extension = [
  marksField,
  gutter({
    class: 'cm-threads',
    markers: (view) => view.state.field(marksField),
    initialSpacer: () => new Mark([{ thread: 'A', line: 1, colour: 'transparent' }]),
  }),
];

/** Shows where the threads are. */
export const showMarks = (view: EditorView, marks: readonly ThreadMark[]): void =>
  view.dispatch({ effects: setMarks.of(marks) });
