import { create } from 'zustand';
import { z } from 'zod';
import { maxChallengeChars } from '#shared/workbench/challenge.ts';
import { maxProgramChars } from '#shared/workbench/requests.ts';

/** A program of the workbench that was changed here, or comes from a file. */
const keptProgram = z.object({
  source: z.string().max(Math.max(maxProgramChars, maxChallengeChars)),
  /** From a file that the user has not yet let run. */
  isForeign: z.boolean(),
});
export type KeptProgram = z.output<typeof keptProgram>;

interface ProgramStore {
  /** By id; the one changed last is the last. */
  readonly kept: Readonly<Record<string, KeptProgram>>;
  /** The program that was shown last, and its schedule; null before the first. */
  readonly last: { readonly program: string; readonly schedule: string } | null;
  readonly visit: (program: string, schedule: string) => void;
  readonly keep: (id: string, program: KeptProgram) => void;
  /** Goes back to the original. */
  readonly forget: (id: string) => void;
}

/** The id of the program that was opened from elsewhere last. */
export const fileId = 'file';
/** The id of the text of the challenge that was opened from a file last. */
export const challengeFileId = 'challenge-file';

const storageKey = 'procession-programs';
/** With the longest programs this is less than a browser stores for an origin. */
const maxKept = 40;

function stored(): Readonly<Record<string, KeptProgram>> {
  try {
    const all = Object(JSON.parse(localStorage.getItem(storageKey) ?? '{}')) as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      Object.entries(all).flatMap(([id, program]) => {
        const read = keptProgram.safeParse(program);
        return read.success ? [[id, read.data]] : [];
      }),
    );
  } catch {
    return {}; // storage is forbidden, or what it holds is not ours
  }
}

/** The programs of this browser, which survive a reload. */
export const useProgramStore = create<ProgramStore>()((set, get) => {
  const save = (all: readonly (readonly [string, KeptProgram])[]): void => {
    const kept = Object.fromEntries(all.slice(-maxKept));
    set({ kept });
    try {
      localStorage.setItem(storageKey, JSON.stringify(kept));
    } catch {
      // storage is forbidden or full: they last as long as the page
    }
  };
  const others = (id: string): readonly (readonly [string, KeptProgram])[] =>
    Object.entries(get().kept).filter(([name]) => name !== id);
  return {
    kept: stored(),
    last: null,
    visit: (program, schedule) => set({ last: { program, schedule } }),
    keep: (id, program) => save([...others(id), [id, program]]),
    forget: (id) => save(others(id)),
  };
});
