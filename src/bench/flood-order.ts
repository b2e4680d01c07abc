/** Options of the flood program, as JSON in its first argument. */
export interface FloodOrder {
  readonly socketPath: string;
  readonly token: string;
  readonly runId: string;
  readonly actor: string;
  /** process.hrtime.bigint() that event times count from, as text. */
  readonly originNs: string;
  readonly events: number;
  /** Events per second; null: as many as possible. */
  readonly perSecond: number | null;
}
