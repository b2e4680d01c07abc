import type { Identity } from './process.ts';

/** A rule as the user wrote it, such as `zombie>30s` or `cpu>90 for 10s name:node`. */
export interface AlertRule {
  readonly id: string;
  readonly text: string;
  readonly enabled: boolean;
}

/** An alert that fired: for a process, and for others of the same program that followed within the cool-down. */
export interface FiredAlert {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly ruleId: string;
  readonly rule: string;
  readonly time: string;
  readonly identity: Identity;
  readonly name: string;
  readonly command: string;
  /** How many times it fired; `identity`, `command` and `value` are those of the first. */
  readonly count: number;
  /**
   * The measured value when it fired, in the unit of the rule: % for CPU, bytes for memory, ms for
   * times; null for appears and disappears.
   */
  readonly value: number | null;
  /** When the condition ended for all of them; null while it lasts. */
  readonly endedTime: string | null;
}

/** The rules and the alerts that fired; sent again whenever either changes. */
export interface AlertsUpdate {
  readonly rules: readonly AlertRule[];
  /** Oldest first, at most the last 1000. */
  readonly fired: readonly FiredAlert[];
}
