import { shippedChallenge, shippedChallenges } from '#engine/challenges.ts';
import { SettingsKeeper } from '#engine/settings-keeper.ts';
import type { WorkbenchClient } from '#engine/workbench/workbench-client.ts';
import { AppError } from '#shared/errors.ts';
import { parseChallenge, shownChallenge, wholeProgram, type Challenge } from '#shared/workbench/challenge.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { readTextFile } from '../read-file.ts';
import { withWorkbench } from '../with-workbench.ts';
import { challengeLines, checkLines, judgementLines, listLines } from '../output/challenge-text.ts';
import { scheduleLines } from '../output/workbench-text.ts';

/** Options of `challenge`, already checked one by one. */
export interface ChallengeOptions {
  readonly schedule?: string;
  readonly answer?: string;
  readonly hint?: number;
  readonly check?: boolean;
}

type Progress = 'broken' | 'mended';

/** What was reached in the challenges that are shipped; a file of one's own has no progress. */
class ProgressKeeper {
  readonly #settings: SettingsKeeper;

  constructor({ paths, say }: Context) {
    this.#settings = new SettingsKeeper({ dataDir: paths.dataDir, onProblem: (error) => say(error.message) });
  }

  get all(): Readonly<Record<string, Progress>> {
    return this.#settings.get().challenges ?? {};
  }

  reach(id: string | null, progress: Progress): void {
    if (id === null || this.all[id] === 'mended') return;
    this.#settings.set({ challenges: { ...this.all, [id]: progress } });
  }

  [Symbol.dispose](): void {
    this.#settings.dispose();
  }
}

const isFile = (name: string): boolean => name === '-' || /[./\\]/u.test(name);

async function readChallenge(context: Context, name: string): Promise<readonly [string | null, Challenge]> {
  if (isFile(name)) return [null, parseChallenge(await readTextFile(name))];
  return [name, shippedChallenge(context.paths.entries.workbench, name)];
}

/** For a teacher: whether the search breaks a challenge, its solution passes, and its wrong answers do not. */
async function check(context: Context, client: WorkbenchClient, challenge: Challenge): Promise<ExitCode> {
  const judge = (answer: string): ReturnType<typeof client.call<'judge'>> =>
    client.call('judge', { challenge, answer });
  const original = await judge(challenge.program);
  const solution = challenge.solution === null ? null : await judge(challenge.solution);
  const wrong: { name: string; isPassed: boolean }[] = [];
  for (const { name, program } of challenge.wrong) wrong.push({ name, isPassed: (await judge(program)).isPassed });
  const isGood =
    original.failures.length > 0 && solution?.isPassed !== false && wrong.every(({ isPassed }) => !isPassed);
  if (context.json) context.out(`${JSON.stringify({ isGood, original, solution, wrong })}\n`);
  else context.out(`${checkLines(context, { original, solution, wrong }).join('\n')}\n`);
  return isGood ? exitCodes.done : exitCodes.failed;
}

/** `procession challenge`: lists challenges, shows one, and judges a schedule that breaks it or an answer that mends it. */
export async function challenge(
  context: Context,
  name: string | undefined,
  options: ChallengeOptions,
): Promise<ExitCode> {
  using progress = new ProgressKeeper(context);
  if (name === undefined) {
    const all = shippedChallenges(context.paths.entries.workbench);
    const items = all.map(({ id, challenge: { title } }) => ({ id, title, progress: progress.all[id] ?? null }));
    context.out(context.json ? `${JSON.stringify(items)}\n` : `${listLines(context, items).join('\n')}\n`);
    return exitCodes.done;
  }
  const asked = (['schedule', 'answer', 'check'] as const).filter((option) => options[option] !== undefined);
  const [one, other] = asked;
  if (one && other) throw new AppError('option-conflict', { one: `--${one}`, other: `--${other}` });
  const [id, found] = await readChallenge(context, name);
  const { schedule, answer } = options;
  if (schedule === undefined && answer === undefined && !options.check) {
    if (context.json)
      context.out(
        `${JSON.stringify({ id, progress: id === null ? null : (progress.all[id] ?? null), ...shownChallenge(found) })}\n`,
      );
    else context.out(`${challengeLines(context, found, options.hint ?? 0).join('\n')}\n`);
    return exitCodes.done;
  }
  return await withWorkbench(context.paths.entries.workbench, context.signal, async (client) => {
    if (schedule !== undefined) {
      const source = wholeProgram(found, found.program);
      const result = await client.call('schedule', { source, schedule, real: false });
      if (context.json)
        context.out(`${JSON.stringify({ isBroken: result.failure !== null, failure: result.failure })}\n`);
      else context.out(`${scheduleLines(context, result).join('\n')}\n`);
      if (!result.failure) return exitCodes.failed;
      progress.reach(id, 'broken');
      return exitCodes.done;
    }
    if (answer === undefined) return await check(context, client, found);
    const judgement = await client.call('judge', { challenge: found, answer: await readTextFile(answer) });
    if (context.json) context.out(`${JSON.stringify(judgement)}\n`);
    else context.out(`${judgementLines(context, found, judgement).join('\n')}\n`);
    if (!judgement.isPassed) return exitCodes.failed;
    progress.reach(id, 'mended');
    return exitCodes.done;
  });
}
