import type { Finding, LabEvent, RunSample } from '#shared/model/lab.ts';
import type { Monitor, Terminator } from '../ports.ts';
import type { Gateway } from './gateway.ts';
import type { StartedLine } from './ledger.ts';
import type { FindRoleLine } from './role-lines.ts';

/** What a run needs of the engine. */
export interface RunDependencies {
  readonly entry: string;
  readonly lineOf: FindRoleLine;
  /** A folder of the engine; every run has one inside. */
  readonly workspace: string;
  readonly gateway: Gateway;
  readonly monitor: Pick<Monitor, 'track' | 'identify' | 'findTagged' | 'census'>;
  readonly terminator: Pick<Terminator, 'endTree'>;
  readonly record: (line: StartedLine) => void;
  readonly onEvents: (runId: string, events: readonly LabEvent[]) => void;
  readonly onFindings: (runId: string, findings: readonly Finding[]) => void;
  readonly onSample: (runId: string, sample: RunSample) => void;
}
