/** A source file as it is shipped. */
export interface SourceFile {
  /** Its path inside the project. */
  readonly path: string;
  readonly text: string;
}

/** What can be read beside a run; null for a card. */
export interface ScenarioCode {
  /** The program that shows the same in Python. */
  readonly python: SourceFile | null;
  /** What the scenario's actors run. */
  readonly typescript: SourceFile | null;
}
