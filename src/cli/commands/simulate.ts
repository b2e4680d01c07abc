import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { readJson } from '../read-json.ts';
import { simulations, type SimulationName } from '../simulations.ts';
import { withUsage } from '../simulator-errors.ts';

/** `procession simulate`: one simulation over its input. */
export async function simulate(
  context: Context,
  name: SimulationName,
  options: { readonly input: string },
): Promise<ExitCode> {
  const input = await readJson('--input', options.input);
  const { json, lines } = withUsage([], () => simulations[name](context, input));
  context.out(context.json ? `${JSON.stringify({ simulation: name, ...json })}\n` : `${lines().join('\n')}\n`);
  return exitCodes.done;
}
