import type { MessageParams } from '../errors.ts';
import type { Question } from './prediction.ts';

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

/** The chapters of the course, in its order; each has a title in the catalogue. */
export const groupIds = [
  'os',
  'process',
  'lifecycle',
  'mutex',
  'ipc',
  'prodcon',
  'thread',
  'race',
  'gil',
  'locks',
  'deadlock',
  'scheduling',
  'sync',
  'signals',
  'pool',
  'perf',
  'coro',
  'tcp',
] as const;
export type GroupId = (typeof groupIds)[number];

/** The chapters that each one builds on. */
export const groupNeeds: Readonly<Record<GroupId, readonly GroupId[]>> = {
  os: [],
  process: ['os'],
  lifecycle: ['process'],
  mutex: ['process'],
  ipc: ['mutex'],
  prodcon: ['ipc'],
  thread: ['process'],
  race: ['mutex', 'thread'],
  gil: ['race'],
  locks: ['race'],
  deadlock: ['locks'],
  scheduling: ['os'],
  sync: ['locks'],
  signals: ['lifecycle'],
  pool: ['prodcon', 'thread'],
  perf: ['gil', 'pool'],
  coro: ['thread'],
  tcp: ['pool', 'coro'],
};

export type ScenarioKind = 'process' | 'thread' | 'simulation' | 'card';

export type ParamValue = number | boolean | string;

/** A language's interpreter that a scenario may ask for; the free-threaded one has no global lock. */
export const interpreters = ['python', 'python-free-threaded'] as const;
export type Interpreter = (typeof interpreters)[number];

/** A number in a range. */
export interface NumberSpec {
  readonly type: 'int' | 'ms';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string | null;
}

/** One of several names. */
export interface ChoiceSpec {
  readonly type: 'choice';
  readonly default: string;
  readonly choices: readonly string[];
  /** What a choice needs on this machine, by its name. */
  readonly needs?: Readonly<Record<string, Interpreter>>;
}

/** One parameter; the form on screen and the checks of the terminal host come from it. */
export type ParamSpec =
  | NumberSpec
  | { readonly type: 'boolean'; readonly default: boolean }
  | ChoiceSpec
  /** Free text of at most `maxLength` characters; the scenario's `checkParams` validates it. */
  | { readonly type: 'text'; readonly default: string; readonly maxLength: number };

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
  readonly group: GroupId;
  /** Ids of the course catalogue that this scenario covers. */
  readonly covers: readonly string[];
  readonly kinds: readonly ScenarioKind[];
  readonly platforms: readonly Platform[];
  readonly params: Readonly<Record<string, ParamSpec>>;
  /** The first is the default; none for a card, which is read and never run. */
  readonly variants: readonly VariantSpec[];
  readonly roles: readonly string[];
  readonly limits: RunLimits;
  /** Roles played by Python (resources/python); they have no code of ours in Node. */
  readonly pythonRoles?: readonly string[];
  /** The place that starts it, where it is not one of the course; it is listed nowhere then. */
  readonly startedIn?: 'workbench';
  /** Names of the reported values that are drawn over time; `name.field` for a field of a record, `*` for all. */
  readonly tracks?: readonly string[];
  /** Figures published for this demonstration elsewhere, shown beside what this machine measures. */
  readonly references?: readonly ReferenceFigure[];
}

/** A published figure to compare a metric with. */
export interface ReferenceFigure {
  readonly id: string;
  /** The metric of this scenario that it stands beside. */
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
}

/** A common mistake or wrong claim, and what is true of it. */
export interface Mistake {
  readonly claim: string;
  readonly truth: string;
}

/** Where something can differ; `everywhere` holds what is the same on all. POSIX stands for Linux and macOS, too. */
export const platformNames = ['everywhere', 'python', 'node', 'posix', 'windows'] as const;
export type PlatformNotes = { readonly [Name in (typeof platformNames)[number]]?: string };

/** What a learner reads about a scenario or concept. */
export interface Explanation {
  readonly see: string;
  readonly why: string;
  /** How to avoid it in one's own programs, where it is something to avoid. */
  readonly avoid?: string;
  readonly os: string;
  readonly mistakes: readonly Mistake[];
  readonly platforms: PlatformNotes;
  /** Further reading by name: book and chapter, manual page, standard. */
  readonly reading: readonly string[];
}

/** Everything a person reads about a scenario, in one language. */
export interface ScenarioTexts {
  readonly title: string;
  readonly summary: string;
  readonly explanation: Explanation;
  readonly params: Readonly<Record<string, { readonly label: string; readonly help?: string }>>;
  readonly variants: Readonly<Record<string, { readonly title: string; readonly note: string }>>;
  readonly roles: Readonly<Record<string, string>>;
  /** Title of each metric that the scenario reports, by its name. */
  readonly metrics?: Readonly<Record<string, string>>;
  /** Title of each reported value that is drawn over time, by its name. */
  readonly tracks?: Readonly<Record<string, string>>;
  /** How each reference figure was measured, and why it may differ here. */
  readonly references?: Readonly<Record<string, string>>;
  /** Title of each check by its id. */
  readonly checks: Readonly<Record<string, string>>;
  /** Each question of the scenario, with the parameters as placeholders, and its answers by their id. */
  readonly questions?: Readonly<Record<string, { readonly ask: string; readonly [option: string]: string }>>;
  /** Sentences with `{{placeholders}}`: notes in the log, and expected and observed of checks. */
  readonly messages: Readonly<Record<string, string>>;
}

/** True for a scenario of the course; others are started from a place of their own. */
export const isOfCourse = ({ manifest }: { readonly manifest: ScenarioManifest }): boolean =>
  manifest.startedIn === undefined;

/** Every interpreter that some choice of the scenario's parameters needs. */
export function neededBy(manifest: ScenarioManifest): readonly Interpreter[] {
  return [
    ...new Set(
      Object.values(manifest.params).flatMap((spec) => (spec.type === 'choice' ? Object.values(spec.needs ?? {}) : [])),
    ),
  ];
}

/** A scenario as the contract sends it. */
export interface ScenarioInfo {
  readonly manifest: ScenarioManifest;
  readonly texts: Localised<ScenarioTexts>;
  /** Every check, with the variants it is made in; null = all of them. */
  readonly checks: readonly { readonly id: string; readonly variants: readonly string[] | null }[];
  /** What is asked before a run of each variant. */
  readonly questions: Readonly<Record<string, Question>>;
  /** False where this platform cannot run it; the screen greys it with the platforms it needs. */
  readonly available: boolean;
}

/** A whole-number parameter. */
export function int(spec: {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit?: string;
}): NumberSpec {
  return { type: 'int', unit: null, ...spec };
}

/** A duration parameter in milliseconds. */
export function ms(spec: { readonly default: number; readonly min: number; readonly max: number }): NumberSpec {
  return { type: 'ms', unit: 'ms', ...spec };
}

/** What runs the demonstration: worker threads of Node, or CPython where it is installed. */
export const runtime: ChoiceSpec = {
  type: 'choice',
  default: 'node',
  choices: ['node', ...interpreters],
  needs: { python: 'python', 'python-free-threaded': 'python-free-threaded' },
};
