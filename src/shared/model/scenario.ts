import type { MessageParams } from '../errors.ts';

export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/** The same text in every language. */
export type Localised<T> = Readonly<Record<Language, T>>;

/** A sentence by its key in a scenario's `messages`, with the values for its `{{placeholders}}`. */
export interface Message {
  readonly key: string;
  readonly params?: MessageParams;
}

export type Platform = 'linux' | 'darwin' | 'win32';

export type ScenarioKind = 'process' | 'thread' | 'simulation' | 'card';

export type ParamValue = number | boolean | string;

/** One parameter; the form on screen and the checks of the terminal host come from it. */
export type ParamSpec =
  | { readonly type: 'int' | 'ms'; readonly default: number; readonly min: number; readonly max: number; readonly unit: string | null }
  | { readonly type: 'boolean'; readonly default: boolean }
  | { readonly type: 'choice'; readonly default: string; readonly choices: readonly string[] };

/** What a run may use at most; the supervisor enforces it. */
export interface RunLimits {
  /** Processes and threads together. */
  readonly actors: number;
  readonly durationMs: number;
  readonly events: number;
}

export interface VariantSpec {
  readonly id: string;
  /** Parameter values that differ from the scenario's defaults in this variant. */
  readonly defaults?: Readonly<Record<string, ParamValue>>;
  /**
   * `limit`: the run does not end by itself (a deadlock); being ended by its limit or by
   * the user is what should happen. The limit is then the parameter `limitMs`.
   */
  readonly endsBy?: 'itself' | 'limit';
}

/** What the engine knows of a scenario; pure data, safe to send. */
export interface ScenarioManifest {
  readonly id: string;
  readonly group: string;
  /** Ids of the course catalogue that this scenario covers. */
  readonly covers: readonly string[];
  readonly kinds: readonly ScenarioKind[];
  readonly platforms: readonly Platform[];
  readonly params: Readonly<Record<string, ParamSpec>>;
  readonly variants: readonly [VariantSpec, ...VariantSpec[]];
  readonly roles: readonly string[];
  readonly limits: RunLimits;
}

/** Everything a person reads about a scenario, in one language. */
export interface ScenarioTexts {
  readonly title: string;
  readonly summary: string;
  readonly explanation: { readonly see: string; readonly why: string; readonly avoid: string; readonly os: string };
  readonly params: Readonly<Record<string, { readonly label: string; readonly help?: string }>>;
  readonly variants: Readonly<Record<string, { readonly title: string; readonly note: string }>>;
  readonly roles: Readonly<Record<string, string>>;
  /** Title of each metric that the scenario reports, by its name. */
  readonly metrics?: Readonly<Record<string, string>>;
  /** Title of each check by its id. */
  readonly checks: Readonly<Record<string, string>>;
  /** Sentences with `{{placeholders}}`: notes in the log, and expected and observed of checks. */
  readonly messages: Readonly<Record<string, string>>;
}

/** A scenario as the contract sends it. */
export interface ScenarioInfo {
  readonly manifest: ScenarioManifest;
  readonly texts: Localised<ScenarioTexts>;
  /** Every check, with the variants it is made in; null = all of them. */
  readonly checks: readonly { readonly id: string; readonly variants: readonly string[] | null }[];
  /** False where this platform cannot run it; the screen greys it with the platforms it needs. */
  readonly available: boolean;
}

/** A whole-number parameter. */
export function int(spec: { readonly default: number; readonly min: number; readonly max: number; readonly unit?: string }): ParamSpec {
  return { type: 'int', unit: null, ...spec };
}

/** A duration parameter in milliseconds. */
export function ms(spec: { readonly default: number; readonly min: number; readonly max: number }): ParamSpec {
  return { type: 'ms', unit: 'ms', ...spec };
}
