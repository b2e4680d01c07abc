import type { Observation } from '#shared/model/lab.ts';
import type {
  Explanation,
  Message,
  ParamSpec,
  ParamValue,
  Platform,
  RunLimits,
  GroupId,
  ScenarioKind,
  ScenarioManifest,
  ScenarioTexts,
  VariantSpec,
} from '#shared/model/scenario.ts';
import type { Checks, Made, Said } from './check.ts';
import { commonSentences } from './common.ts';
import type { ConceptId } from './concepts.ts';
import type { AskedQuestion } from './question.ts';
import type { Check, Scenario, Verdict } from './scenario.ts';
import type {
  MetricOf,
  NoteOf,
  ParamOf,
  QuestionOf,
  ReferenceOf,
  RoleOf,
  RunOf,
  StoryTexts,
  Translation,
  VariantOf,
} from './story.ts';

export { bounded, check, decide, inconclusive, say, seen } from './check.ts';
export type { Made } from './check.ts';
export type { NoteOf, RoleOf, RunOf, StoryTexts, Translation } from './story.ts';
export { int, ms, runtime } from '#shared/model/scenario.ts';

/** What of a variant its texts do not say. */
interface Variant<P extends string> {
  /** Parameter values that differ from the scenario's defaults in this variant. */
  readonly defaults?: Partial<Readonly<Record<P, ParamValue>>>;
  /** `limit`: the run does not end by itself (a deadlock); it is ended after the parameter `limitMs`. */
  readonly endsBy?: 'limitMs' extends P ? 'itself' | 'limit' : 'itself';
}

/** The answers that a question’s texts list. */
type OptionOf<T, Q extends string> = T extends { readonly questions: Readonly<Record<Q, infer Texts>> }
  ? Exclude<keyof Texts & string, 'ask'>
  : never;

/** How a run answers each question of the texts; null where it cannot tell. */
type Questions<T extends StoryTexts> = {
  readonly [Q in QuestionOf<T>]: {
    readonly variants?: readonly VariantOf<T>[];
    /** Unit of a number; without one it is a count. */
    readonly unit?: string;
    /** A number is right within this share of what was observed. */
    readonly within?: number;
    readonly answer: (run: RunOf<T>) => OptionOf<T, Q> | number | null;
  };
};

interface Story<T extends StoryTexts, P, PythonRole extends string> {
  readonly id: string;
  readonly group: GroupId;
  /** The concepts of the course that this scenario shows. */
  readonly covers?: readonly ConceptId[];
  readonly kinds: readonly ScenarioKind[];
  readonly platforms: readonly Platform[];
  readonly params: P & { readonly [Unknown in Exclude<keyof P, ParamOf<T>>]: never };
  /** The first is the default. */
  readonly variants: { readonly [V in VariantOf<T>]: Variant<ParamOf<T>> };
  readonly limits: RunLimits;
  readonly startedIn?: ScenarioManifest['startedIn'] & string;
  /** Roles played by Python (resources/python); they have no code in `roles.ts`. */
  readonly pythonRoles?: readonly PythonRole[];
  /** Figures published for this demonstration elsewhere, shown beside what this machine measures. */
  readonly references?: readonly {
    readonly id: ReferenceOf<T>;
    readonly metric: MetricOf<T>;
    readonly value: number;
    readonly unit: string;
  }[];
  readonly texts: { readonly en: T; readonly 'zh-CN'?: Translation<NoInfer<T>> };
  readonly checks: Checks<NoInfer<T>>;
  /** What is asked before a run, where the question made from the variants would not fit. */
  readonly questions?: Questions<NoInfer<T>>;
  readonly checkParams?: (params: Readonly<Record<string, ParamValue>>) => void;
}

/** The names in `P` of the parameters that have one of these types. */
type ParamsTyped<P, Type extends ParamSpec['type']> = {
  [K in keyof P]: P[K] extends { readonly type: Type } ? K : never;
}[keyof P] &
  string;

type NamesOf<T extends StoryTexts, P, PythonRole extends string> = {
  readonly number: ParamsTyped<P, 'int' | 'ms'>;
  readonly flag: ParamsTyped<P, 'boolean'>;
  readonly text: ParamsTyped<P, 'choice' | 'text'>;
  readonly variant: VariantOf<T>;
  readonly role: RoleOf<T>;
  readonly pythonRole: PythonRole;
  readonly note: NoteOf<T>;
  readonly metric: MetricOf<T>;
};

/**
 * A scenario from its story. The keys of the English texts name everything; the compiler compares the rest with them.
 */
export function defineScenario<
  T extends StoryTexts,
  const P extends Readonly<Record<ParamOf<T>, ParamSpec>>,
  const PythonRole extends RoleOf<T> = never,
>(story: Story<T, P, PythonRole>): Scenario<NamesOf<T, P, PythonRole>> {
  const { id, group, kinds, platforms, params, limits, pythonRoles, references, texts, checkParams, startedIn } = story;
  const variants = Object.entries(story.variants as Readonly<Record<string, Omit<VariantSpec, 'id'>>>).map(
    ([variant, spec]) => ({
      id: variant,
      ...spec,
    }),
  );
  const chinese = texts['zh-CN'] as StoryTexts | undefined;
  return {
    manifest: {
      id,
      group,
      covers: story.covers ?? [],
      kinds,
      platforms,
      params,
      variants,
      roles: Object.keys(texts.en.roles),
      limits,
      ...(startedIn && { startedIn }),
      ...(pythonRoles && { pythonRoles }),
      ...(references && { references }),
      ...(texts.en.tracks && { tracks: Object.keys(texts.en.tracks) }),
    },
    texts: {
      en: flatTexts(texts.en, commonSentences.en),
      'zh-CN': flatTexts(chinese ?? texts.en, commonSentences[chinese ? 'zh-CN' : 'en']),
    },
    translated: chinese !== undefined,
    checks: Object.keys(texts.en.checks).map((check) =>
      bindCheck(check, texts.en, story.checks as Readonly<Record<string, LooseCheck>>),
    ),
    questions: Object.entries(texts.en.questions ?? {}).map(([name, { ask: _ask, ...options }]) => {
      const given = (story.questions as Readonly<Record<string, LooseQuestion>> | undefined)?.[name];
      if (!given) throw new Error(`the question ${name} has texts, but no code`);
      return { unit: '', within: 0, ...given, id: name, options: Object.keys(options) };
    }),
    ...(checkParams && { checkParams }),
  };
}

/** The texts with one flat table of messages: a check's sentences stand in it as `check.sentence`. */
function flatTexts(texts: StoryTexts, common: Readonly<Record<string, string>>): ScenarioTexts {
  const { checks, notes, shared, ...rest } = texts;
  const own = Object.entries(checks).flatMap(([id, { title: _title, ...sentences }]) =>
    Object.entries(sentences).map(([name, sentence]) => [`${id}.${name}`, sentence] as const),
  );
  return {
    ...rest,
    checks: Object.fromEntries(Object.entries(checks).map(([id, { title }]) => [id, title])),
    messages: { ...common, ...notes, ...shared, ...Object.fromEntries(own) },
  };
}

type LooseQuestion = Partial<Pick<AskedQuestion, 'variants' | 'unit' | 'within'>> & Pick<AskedQuestion, 'answer'>;

type LooseEvaluate = (run: Observation) => Made<string>;
type LooseCheck = LooseEvaluate | { readonly variants: readonly string[]; readonly evaluate: LooseEvaluate };

function bindCheck(id: string, texts: StoryTexts, checks: Readonly<Record<string, LooseCheck>>): Check {
  const given = checks[id];
  if (!given) throw new Error(`the check ${id} has texts, but no code`);
  const evaluate = typeof given === 'function' ? given : given.evaluate;
  const message = ({ says, params }: Said<string>): Message => {
    const key = Object.hasOwn(texts.checks[id] ?? {}, says) ? `${id}.${says}` : says;
    return Object.keys(params).length > 0 ? { key, params } : { key };
  };
  const bound = (run: Observation): Verdict => {
    const { status, expected, observed } = evaluate(run);
    return { status, expected: message(expected), observed: message(observed) };
  };
  return { id, ...(typeof given === 'object' && { variants: given.variants }), evaluate: bound };
}

/** What a concept card says. */
export interface CardTexts {
  readonly title: string;
  readonly summary: string;
  readonly explanation: Explanation;
}

/** A concept that is read, not run: no variants, roles or checks. */
export function defineCard<T extends CardTexts>(card: {
  readonly id: string;
  readonly group: GroupId;
  readonly covers?: readonly ConceptId[];
  readonly texts: { readonly en: T; readonly 'zh-CN'?: Translation<NoInfer<T>> };
}): Scenario {
  const nothing = { params: {}, variants: {}, roles: {}, checks: {}, messages: {} };
  const { id, group, texts } = card;
  return {
    manifest: {
      id,
      group,
      covers: card.covers ?? [],
      kinds: ['card'],
      platforms: ['linux', 'darwin', 'win32'],
      params: {},
      variants: [],
      roles: [],
      limits: { actors: 0, durationMs: 0, events: 0 },
    },
    texts: {
      en: { ...texts.en, ...nothing },
      'zh-CN': { ...((texts['zh-CN'] as CardTexts | undefined) ?? texts.en), ...nothing },
    },
    translated: texts['zh-CN'] !== undefined,
    checks: [],
    questions: [],
  };
}
