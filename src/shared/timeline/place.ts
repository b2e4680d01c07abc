/** An actor at an instant, in ns of the run. */
export interface Place {
  readonly actor: string;
  readonly atNs: number;
}
