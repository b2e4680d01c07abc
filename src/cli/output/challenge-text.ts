import { cleanLines, cleanText } from '#shared/text/sanitize.ts';
import { schedulesText } from '#shared/text/workbench.ts';
import {
  textIn,
  wholeProgram,
  type Challenge,
  type ChallengeText,
  type Judgement,
} from '#shared/workbench/challenge.ts';
import type { Context } from '../context.ts';
import { createStyle } from './style.ts';
import { tableLines } from './table.ts';

type View = Pick<Context, 't' | 'color' | 'width' | 'language'>;

/** The challenges with what was reached in each. */
export function listLines(
  { t, language, color, width }: View,
  items: readonly { readonly id: string; readonly title: ChallengeText; readonly progress: string | null }[],
): readonly string[] {
  const style = createStyle(color);
  const marks: Readonly<Record<string, string>> = { broken: '½', mended: '✔' };
  const mended = items.filter(({ progress }) => progress === 'mended').length;
  return [
    ...tableLines(
      [
        { title: '', align: 'left', text: ({ progress }) => marks[progress ?? ''] ?? '' },
        { title: t('cli:column.id'), align: 'left', text: ({ id }) => id },
        { title: t('cli:column.title'), align: 'left', text: ({ title }) => textIn(title, language) },
      ],
      items,
      { width, heading: style.bold },
    ),
    '',
    t('cli:challenge.progress', { mended, count: items.length }),
  ];
}

const numbered = (program: string): readonly string[] => {
  const lines = program.trimEnd().split('\n');
  const digits = String(lines.length).length;
  return lines.map((line, index) => `  ${String(index + 1).padStart(digits)}  ${cleanText(line)}`);
};

/** A challenge as a person reads it, with as many hints as asked for. */
export function challengeLines({ t, language, color }: View, challenge: Challenge, hints: number): readonly string[] {
  const style = createStyle(color);
  const heading = (text: string): string => style.bold(text);
  const text = (of: ChallengeText): string => cleanLines(textIn(of, language));
  const whole = wholeProgram(challenge, challenge.program);
  const ownLines = challenge.program.trimEnd().split('\n').length;
  return [
    heading(text(challenge.title)),
    '',
    heading(t('cli:challenge.break')),
    text(challenge.breakIt),
    '',
    ...numbered(whole),
    '',
    t('cli:challenge.given', { line: ownLines + 2 }),
    '',
    heading(t('cli:challenge.mend')),
    text(challenge.mendIt),
    ...challenge.possible.map((one) => `  ${t('cli:challenge.possible', { text: text(one.text) })}`),
    ...challenge.hints
      .slice(0, hints)
      .flatMap((hint, index) => ['', heading(t('cli:challenge.hint', { number: index + 1 })), text(hint)]),
    ...(hints < challenge.hints.length
      ? ['', t('cli:challenge.hints', { count: challenge.hints.length - hints })]
      : []),
  ];
}

/** Marks lines as good or bad. */
function markIn(color: boolean): (isGood: boolean, text: string) => string {
  const style = createStyle(color);
  return (isGood, text) => (isGood ? style.good(`✔ ${text}`) : style.bad(`✖ ${text}`));
}

/** What is wrong with an answer, or that it passes, with the explanation. */
export function judgementLines(view: View, challenge: Challenge, judgement: Judgement): readonly string[] {
  const { t, language, color } = view;
  const style = createStyle(color);
  const { failures, possible, isComplete, isPassed, schedules } = judgement;
  const mark = (isGood: boolean, text: string): string => (isGood ? style.good(`✔ ${text}`) : style.bad(`✖ ${text}`));
  return [
    ...failures.map(({ message, schedule, isElsewhere }) =>
      mark(
        false,
        isElsewhere
          ? t('cli:challenge.failsElsewhere', { message: cleanText(message) })
          : t('cli:challenge.fails', { message: cleanText(message), schedule }),
      ),
    ),
    ...(failures.length === 0
      ? [
          mark(
            isComplete,
            t(isComplete ? 'cli:challenge.holds' : 'cli:challenge.unfinished', {
              schedules: schedulesText(t, schedules),
            }),
          ),
        ]
      : []),
    ...challenge.possible.map((one, index) => mark(possible[index] === true, cleanText(textIn(one.text, language)))),
    ...(isPassed ? ['', cleanLines(textIn(challenge.explanation, language))] : []),
  ];
}

/** What a teacher wants to know of a challenge. */
export function checkLines(
  { t, color }: View,
  {
    original,
    solution,
    wrong,
  }: {
    readonly original: Judgement;
    readonly solution: Judgement | null;
    readonly wrong: readonly { readonly name: string; readonly isPassed: boolean }[];
  },
): readonly string[] {
  const mark = markIn(color);
  const [shortest] = original.failures;
  return [
    shortest
      ? mark(true, t('cli:challenge.breaks', { message: cleanText(shortest.message), schedule: shortest.schedule }))
      : mark(false, t('cli:challenge.neverBreaks')),
    ...(solution === null
      ? [t('cli:challenge.noSolution')]
      : [mark(solution.isPassed, t(solution.isPassed ? 'cli:challenge.solved' : 'cli:challenge.unsolved'))]),
    ...wrong.map(({ name, isPassed }) =>
      mark(!isPassed, t(isPassed ? 'cli:challenge.accepted' : 'cli:challenge.refused', { name: cleanText(name) })),
    ),
  ];
}
