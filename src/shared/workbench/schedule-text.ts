import { AppError } from '../errors.ts';
import { maxSteps } from './machine.ts';

/** The declared name that a word of a schedule begins with, and how often it steps; null if there is none. */
function readWord(
  word: string,
  threads: readonly string[],
): { readonly thread: number; readonly times: number } | null {
  const whole = threads.indexOf(word);
  if (whole >= 0) return { thread: whole, times: 1 };
  const fitting = threads
    .map((name, thread) => ({ thread, name, times: word.slice(name.length) }))
    .filter(({ name, times }) => word.startsWith(name) && /^[1-9]\d{0,5}$/.test(times))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  return fitting ? { thread: fitting.thread, times: Number(fitting.times) } : null;
}

/**
 * The threads of a schedule such as `A A B3 A`, by their indices. A word that is a thread's name is one step of it, a
 * name with a number as many. Throws `schedule-unknown` with the position of a word that is neither, and `schedule-too-long`.
 */
export function parseSchedule(text: string, threads: readonly string[]): readonly number[] {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const schedule: number[] = [];
  for (const [index, word] of words.entries()) {
    const read = readWord(word, threads);
    if (!read) throw new AppError('schedule-unknown', { word, position: index + 1, known: threads.join(', ') });
    if (schedule.length + read.times > maxSteps) throw new AppError('schedule-too-long', { limit: maxSteps });
    schedule.push(...Array.from({ length: read.times }, () => read.thread));
  }
  return schedule;
}

/** A schedule as text; three and more steps of a thread in a row are written as a number. */
export function scheduleText(schedule: readonly number[], threads: readonly string[]): string {
  const words: string[] = [];
  for (let at = 0; at < schedule.length;) {
    const thread = schedule[at] ?? 0;
    let end = at;
    while (end < schedule.length && schedule[end] === thread) end += 1;
    const name = threads[thread] ?? '';
    const short = `${name}${end - at}`;
    const isShort = end - at > 2 && readWord(short, threads)?.thread === thread;
    words.push(...(isShort ? [short] : Array.from({ length: end - at }, () => name)));
    at = end;
  }
  return words.join(' ');
}

/** How often the next step is another thread's. */
export const switchesOf = (schedule: readonly number[]): number =>
  schedule.filter((thread, index) => index > 0 && thread !== schedule[index - 1]).length;

/** The number of the word, from 1, that holds step `step` of a schedule, from 1; null if none does. */
export function wordOfStep(text: string, step: number, threads: readonly string[]): number | null {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  let steps = 0;
  for (const [index, word] of words.entries()) {
    steps += readWord(word, threads)?.times ?? 1;
    if (steps >= step) return index + 1;
  }
  return null;
}
