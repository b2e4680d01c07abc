/** What a flood is told, as JSON in its first argument. */
export interface FloodOrder {
  readonly socketPath: string;
  readonly token: string;
  readonly runId: string;
  readonly actor: string;
  /** process.hrtime.bigint() that event times count from, as text. */
  readonly originNs: string;
  readonly events: number;
  /** How many events it sends in a second; null: as many as it can. */
  readonly perSecond: number | null;
}
