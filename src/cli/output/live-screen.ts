const clear = '\u001B[H\u001B[2J';
const eraseRest = '\u001B[K';
const eraseBelow = '\u001B[J';
const goTo = (line: number): string => `\u001B[${line};1H`;

/** A terminal's screen that is written again and again: only lines that changed are sent, so nothing flickers. */
export class LiveScreen {
  #shown: readonly string[] | null = null;

  /** Writes everything again with the next picture: a terminal that is resized moves what is on it. */
  forget(): void {
    this.#shown = null;
  }

  /** The control sequence that puts these lines on the screen, with the cursor below them. */
  draw(lines: readonly string[]): string {
    const before = this.#shown;
    this.#shown = [...lines];
    if (!before) return `${clear}${lines.join('\n')}\n`;
    const changed = lines.flatMap((line, index) =>
      line === before[index] ? [] : [`${goTo(index + 1)}${line}${eraseRest}`],
    );
    return `${changed.join('')}${goTo(lines.length + 1)}${lines.length < before.length ? eraseBelow : ''}`;
  }
}
