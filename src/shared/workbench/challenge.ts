import { AppError } from '../errors.ts';
import type { Language } from '../model/scenario.ts';

/** A text in the languages in which its file has it. */
export type ChallengeText = Readonly<Partial<Record<Language, string>>>;

/** Something that must be able to happen, so that a program that does nothing, or one thing after another, is no answer. */
export interface Possibility {
  /** An expression over the shared variables at an end, such as `s.together === 2`. */
  readonly holds: string;
  readonly text: ChallengeText;
}

/** An answer that is wrong, and why learners give it; for tests of the challenge. */
export interface WrongAnswer {
  readonly name: string;
  readonly program: string;
}

/** A program to break by a schedule, and then to mend. */
export interface Challenge {
  readonly title: ChallengeText;
  /** The scenario of the lab that shows the same; null if there is none. */
  readonly scenario: string | null;
  readonly breakIt: ChallengeText;
  readonly mendIt: ChallengeText;
  /** One after another, each says more. */
  readonly hints: readonly ChallengeText[];
  readonly explanation: ChallengeText;
  /** What the learner changes. */
  readonly program: string;
  /** What stands below it and belongs to the challenge: threads, checks, and what they count with. */
  readonly given: string;
  /** Other texts in its place, under which an answer must hold, too: so a constant is no answer. */
  readonly alsoGiven: readonly string[];
  readonly possible: readonly Possibility[];
  readonly solution: string | null;
  readonly wrong: readonly WrongAnswer[];
}

/** A challenge as a learner gets it. */
export type ShownChallenge = Omit<Challenge, 'solution' | 'wrong' | 'alsoGiven'>;

/** A challenge in a list. */
export interface ChallengeItem {
  readonly id: string;
  readonly title: ChallengeText;
}

/** A challenge without what would give it away. */
export function shownChallenge({
  solution: _solution,
  wrong: _wrong,
  alsoGiven: _alsoGiven,
  ...shown
}: Challenge): ShownChallenge {
  return shown;
}

/** Maximum length of a file, in characters. */
export const maxChallengeChars = 60_000;
const maxParts = 60;

/** The whole text that runs: lines of the learner's part keep their numbers. */
export const wholeProgram = ({ given }: Pick<Challenge, 'given'>, program: string): string =>
  `${program.trimEnd()}\n\n${given}`;

/** The headings in each language. */
const headings = {
  breakIt: { en: 'Break it', 'zh-CN': '找出错误' },
  mendIt: { en: 'Mend it', 'zh-CN': '修正它' },
  hint: { en: 'Hint', 'zh-CN': '提示' },
  explanation: { en: 'Explanation', 'zh-CN': '说明' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
type TextHeading = keyof typeof headings;

interface Part {
  readonly heading: string;
  readonly line: number;
  readonly lines: readonly string[];
}

const invalid = (line: number, detail: string): AppError => new AppError('challenge-invalid', { line, detail });

/** Splits a file at its headings; `#` in a program is no heading. */
function partsOf(text: string): readonly Part[] {
  const parts: { heading: string; line: number; lines: string[] }[] = [];
  let isCode = false;
  for (const [index, line] of text.replaceAll('\r\n', '\n').split('\n').entries()) {
    if (line.startsWith('```')) isCode = !isCode;
    const heading = isCode ? null : /^#{1,2} (.*)$/u.exec(line)?.[1];
    if (heading != null) parts.push({ heading: line.trim(), line: index + 1, lines: [] });
    else if (parts.length > 0) parts.at(-1)?.lines.push(line);
    else if (line.trim() !== '') throw invalid(index + 1, 'a challenge begins with its title: # Title');
  }
  if (isCode) throw invalid(parts.at(-1)?.line ?? 1, 'a program is not closed by ```');
  if (parts.length === 0) throw invalid(1, 'a challenge begins with its title: # Title');
  if (parts.length > maxParts) throw invalid(parts[maxParts]?.line ?? 1, `there are more than ${maxParts} parts`);
  return parts;
}

const textOf = ({ lines }: Part): string => lines.join('\n').trim();

function codeOf(part: Part): string {
  const match = /^```(?:js|ts)?\n([\s\S]*?)\n?```$/u.exec(textOf(part));
  if (!match) throw invalid(part.line, `“${part.heading}” needs one program between \`\`\`js and \`\`\``);
  return `${match[1] ?? ''}\n`;
}

/** `- \`s.x === 2\` — text`, one for each language, below each other. */
function possibilitiesOf(part: Part): readonly Possibility[] {
  const found: { holds: string; text: Partial<Record<Language, string>> }[] = [];
  for (const [index, line] of part.lines.entries()) {
    if (line.trim() === '') continue;
    const match = /^- `([^`]+)` (?:—|-) (.+)$/u.exec(line.trim());
    const more = /^(?:—|-) (.+)$/u.exec(line.trim());
    if (match) found.push({ holds: match[1] ?? '', text: { en: match[2] ?? '' } });
    else if (more && found.length > 0) Object.assign(found.at(-1)?.text ?? {}, { 'zh-CN': more[1] });
    else throw invalid(part.line + 1 + index, 'a possibility is “- `expression` — text”');
  }
  return found;
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The language and kind of a heading for texts; null for another one. */
function textHeading(name: string): { readonly kind: TextHeading; readonly language: Language } | null {
  for (const [kind, names] of Object.entries(headings))
    for (const [language, known] of Object.entries(names))
      if (name === known) return { kind: kind as TextHeading, language: language as Language };
  return null;
}

class Builder {
  readonly title: Partial<Record<Language, string>> = {};
  readonly texts: Record<Exclude<TextHeading, 'hint'>, Partial<Record<Language, string>>> = {
    breakIt: {},
    mendIt: {},
    explanation: {},
  };
  readonly hints: Record<Language, string[]> = { en: [], 'zh-CN': [] };
  readonly programs = new Map<string, string>();
  readonly wrong: WrongAnswer[] = [];
  readonly alsoGiven: string[] = [];
  possible: readonly Possibility[] = [];
  scenario: string | null = null;

  take(part: Part): void {
    if (part.heading.startsWith('# ')) return this.#takeTitle(part);
    const name = part.heading.slice(3).trim();
    const text = textHeading(name);
    if (text?.kind === 'hint') this.hints[text.language].push(textOf(part));
    else if (text) this.#takeText(text.kind, text.language, part);
    else if (['Program', 'Given', 'Solution'].includes(name)) {
      if (this.programs.has(name)) throw invalid(part.line, `there are two parts “${name}”`);
      this.programs.set(name, codeOf(part));
    } else if (name === 'Also given') this.alsoGiven.push(codeOf(part));
    else if (name === 'Possible') this.possible = possibilitiesOf(part);
    else if (name.startsWith('Wrong: ')) this.wrong.push({ name: name.slice('Wrong: '.length), program: codeOf(part) });
    else throw invalid(part.line, `“${name}” is no part of a challenge`);
  }

  #takeTitle(part: Part): void {
    const title = part.heading.slice(2).trim();
    const language: Language = isChinese(title) ? 'zh-CN' : 'en';
    if (this.title[language] !== undefined) throw invalid(part.line, 'there are two titles in one language');
    this.title[language] = title;
    for (const [index, line] of part.lines.entries()) {
      const scenario = /^scenario: ([\w-]+)$/u.exec(line.trim())?.[1];
      if (scenario !== undefined) this.scenario = scenario;
      else if (line.trim() !== '') throw invalid(part.line + 1 + index, 'only “scenario: ID” may stand below a title');
    }
  }

  #takeText(kind: Exclude<TextHeading, 'hint'>, language: Language, part: Part): void {
    if (this.texts[kind][language] !== undefined) throw invalid(part.line, `there are two parts “${part.heading}”`);
    this.texts[kind][language] = textOf(part);
  }
}

/**
 * Reads a challenge: Markdown whose headings are its parts, in English, Chinese or both. Throws `challenge-invalid` with
 * the line of a mistake. Nothing of it is executed.
 */
export function parseChallenge(text: string): Challenge {
  if (text.length > maxChallengeChars) throw invalid(1, `it is longer than ${maxChallengeChars} characters`);
  const builder = new Builder();
  for (const part of partsOf(text)) builder.take(part);
  const { title, texts, programs, hints, possible, scenario, wrong, alsoGiven } = builder;
  const [program, given] = [programs.get('Program'), programs.get('Given')];
  if (program === undefined || given === undefined) throw invalid(1, 'it needs the parts “Program” and “Given”');
  for (const [kind, one] of Object.entries(texts))
    if (Object.keys(one).length === 0) throw invalid(1, `it lacks the part “${headings[kind as TextHeading].en}”`);
  return {
    title,
    scenario,
    ...texts,
    hints: Array.from({ length: Math.max(hints.en.length, hints['zh-CN'].length) }, (_, index) =>
      Object.fromEntries(
        Object.entries(hints).flatMap(([language, all]) => (all[index] === undefined ? [] : [[language, all[index]]])),
      ),
    ),
    program,
    given,
    alsoGiven,
    possible,
    solution: programs.get('Solution') ?? null,
    wrong,
  };
}

/** A text in a language, or in the one that there is. */
export const textIn = (text: ChallengeText, language: Language): string =>
  text[language] ?? Object.values(text)[0] ?? '';

/** A failure of an answer. */
export interface JudgedFailure {
  readonly message: string;
  readonly kind: string;
  readonly schedule: string;
  /** With another given part than the one on view: its schedule means nothing there. */
  readonly isElsewhere: boolean;
}

/** What a judge found of an answer. */
export interface Judgement {
  /** It has no failure, everything that must be possible is, and every schedule was followed. */
  readonly isPassed: boolean;
  /** True if every schedule was followed. */
  readonly isComplete: boolean;
  readonly schedules: number;
  /** The shortest schedule to each failure. */
  readonly failures: readonly JudgedFailure[];
  /** For each of what must be possible, whether it is. */
  readonly possible: readonly boolean[];
}
