import type { Check, Scenario } from '#scenarios/scenario.ts';
import type { ActorInfo, Observation } from '#shared/model/lab.ts';
import { pythonVariant } from '#shared/programs/in-python.ts';
import { programs, type Program } from '#shared/programs/programs.ts';

/** What a Python program of the course may use; each ends within seconds on a quiet machine. */
const limits = { actors: 500, durationMs: 120_000, events: 20_000 };

/** The lines that were noted under a key, in time order. */
function linesOf({ events }: Observation, key: string): readonly string[] {
  return events.flatMap((event) =>
    event.kind === 'note' && event.actor === 'main' && event.message.key === key
      ? [String(event.message.params?.['text'] ?? '')]
      : [],
  );
}

function exitCodeOf({ exitCode, signal }: Pick<ActorInfo, 'exitCode' | 'signal'>): string {
  return signal ?? String(exitCode ?? '–');
}

function checksOf(program: Program): readonly Check[] {
  return [
    {
      id: 'python.printed',
      evaluate: (run) => {
        const lines = linesOf(run, 'python.line');
        const printed = `${lines.join('\n')}\n`;
        const count = program.checks.length;
        const held = program.checks.filter((holds) => holds(printed)).length;
        return {
          status: held === count ? 'passed' : 'failed',
          expected: { key: 'python.printed.expected', params: { count } },
          observed: { key: 'python.printed.observed', params: { lines: lines.length, held, count } },
        };
      },
    },
    {
      id: 'python.ended',
      evaluate: (run) => {
        const complaints = linesOf(run, 'python.complaint').length;
        const main = run.actors.find(({ id }) => id === 'main');
        return {
          status: main?.exitCode === 0 && complaints === 0 ? 'passed' : 'failed',
          expected: { key: 'python.ended.expected' },
          observed: { key: 'python.ended.observed', params: { code: main ? exitCodeOf(main) : '–', complaints } },
        };
      },
    },
  ];
}

/** The run of a scenario's Python program as a scenario of its own, and the program's file; null if it has none. */
export function inPython({
  manifest,
  texts,
  translated,
}: Scenario): { readonly scenario: Scenario; readonly file: string } | null {
  const program = programs.get(manifest.id);
  if (!program) return null;
  return {
    scenario: {
      manifest: { ...manifest, params: {}, variants: [{ id: pythonVariant }], limits },
      texts,
      translated,
      checks: checksOf(program),
      questions: [],
    },
    file: program.file,
  };
}
