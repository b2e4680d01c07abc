import { exampleIds, examples, isExample } from '#shared/workbench/examples.ts';

/** The id of the user's own program. */
export const ownId = 'own';

/** What an own program begins as. */
const template = `shared({ x: 0 })

thread('A', run)
thread('B', run)

function run(s) {
  s.x += 1
}

finallyCheck((s) => s.x === 2, 'x is not 2')
`;

const challengePrefix = 'challenge.';

/** Stands for the id of the challenge that was opened from a file. */
export const fileChallenge = 'file';

/** The program of a challenge, and the challenge of a program; null if it is of none. */
export const programOfChallenge = (challenge: string): string => `${challengePrefix}${challenge}`;
export const challengeOf = (program: string): string | null =>
  program.startsWith(challengePrefix) ? program.slice(challengePrefix.length) : null;

/** The programs that can be chosen, and the text of each before anything was changed. */
export const programs = {
  first: exampleIds[0] ?? ownId,
  ids: [...exampleIds, ownId],
  originalOf: (id: string): string => (isExample(id) ? examples[id] : template),
} as const;
