import type { ActorContext, PythonOptions } from './context.ts';

/** True when the parameter `runtime` asks for a CPython instead of our worker threads. */
export function wantsPython(context: ActorContext): boolean {
  return context.text('runtime') !== 'node';
}

/** Runs one script to its end in the role `interpreter`; a failure of its own makes the run fail. */
export async function runPython(context: ActorContext, script: string, options?: PythonOptions): Promise<void> {
  await context.join(await context.python('interpreter', script, options));
}
