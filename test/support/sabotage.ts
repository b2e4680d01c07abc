import type { ActorContext, Role } from '#lab/runtime/context.ts';
import type { Scenario } from '#scenarios/scenario.ts';
import type { ReportedValue } from '#shared/model/lab.ts';
import type { ParamValue } from '#shared/model/scenario.ts';

/** One way to break what a scenario shows, and what must notice. */
export interface Sabotage {
  /** What is broken, for the test's name: "the lock admits every thread". */
  readonly breaks: string;
  readonly variant: string;
  readonly params?: Readonly<Record<string, ParamValue>>;
  /** Checks of which each must not pass; usually the one that states the mechanism. */
  readonly fails: readonly string[];
  /** Breaks it; called in every process and thread of the run before its role starts. */
  readonly apply: () => void;
}

/** A value that was reported with named fields. */
export type ReportedRecord = Readonly<Record<string, ParamValue>>;

export function isRecord(value: ReportedValue): value is ReportedRecord {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The environment variable that names the sabotage to actors, as `scenario/name`. */
export const sabotageVariable = 'PROCESSION_TEST_SABOTAGE';

/** Runs a role with some of its context replaced. */
export function changeRole<S extends Scenario, Name extends string>(
  roles: { readonly [R in Name]: Role<S> },
  name: NoInfer<Name>,
  change: (context: ActorContext<S>) => Partial<ActorContext<S>>,
): void {
  const original = roles[name];
  (roles as Record<string, Role<S>>)[name] = (context) => original({ ...context, ...change(context) });
}
