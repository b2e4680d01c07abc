import type { Command } from 'commander';
import { AppError } from '#shared/errors.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { ChallengeOptions } from './commands/challenge.ts';
import type { InterleaveOptions } from './commands/interleave.ts';
import type { ScheduleOptions } from './commands/schedule.ts';
import { wholeNumber, oneOf } from './option-parsers.ts';
import type { CommandName, Start } from './context.ts';

const maxValue = Number.MAX_SAFE_INTEGER;

/** A parser for whole numbers separated by commas. Their bounds are the simulator's business. */
function wholeNumbers(option: string): (text: string) => readonly number[] {
  return (text) => {
    const words = text.split(',').map((word) => word.trim());
    if (words.some((word) => !/^-?\d+$/.test(word)))
      throw new AppError('parameter-wrong-type', { name: option, value: text, known: '1,2,4' });
    return words.map(Number);
  };
}

/** Adds the commands that need no engine; what they run is loaded when they are used. */
export function addSimulators(add: (usage: string, name: CommandName) => Command, t: Translate, start: Start): void {
  const number = (flag: string): ((text: string) => number) => wholeNumber(flag, 0, maxValue);
  add('schedule', 'schedule')
    .option('--policy <NAME>', t('cli:help.schedule.policy'))
    .requiredOption('--jobs <JSON>', t('cli:help.schedule.jobs'))
    .option('--compare', t('cli:help.schedule.compare'))
    .option('--ticks', t('cli:help.schedule.ticks'))
    .option('--quantum <LIST>', t('cli:help.schedule.quantum'), wholeNumbers('--quantum'))
    .option('--tie <RULE>', t('cli:help.schedule.tie'))
    .option('--order <ORDER>', t('cli:help.schedule.order'))
    .option('--preemptive', t('cli:help.schedule.preemptive'))
    .option('--preempted-to <PLACE>', t('cli:help.schedule.preempted-to'))
    .option('--allotment <LIST>', t('cli:help.schedule.allotment'), wholeNumbers('--allotment'))
    .option('--boost <N>', t('cli:help.schedule.boost'), number('--boost'))
    .option('--stay', t('cli:help.schedule.stay'))
    .option('--io-bump', t('cli:help.schedule.io-bump'))
    .option('--seed <N>', t('cli:help.schedule.seed'), number('--seed'))
    .option('--randoms <LIST>', t('cli:help.schedule.randoms'), wholeNumbers('--randoms'))
    .option('--cpus <N>', t('cli:help.schedule.cpus'), number('--cpus'))
    .option('--per-cpu-queues', t('cli:help.schedule.per-cpu-queues'))
    .option('--warm-up <N>', t('cli:help.schedule.warm-up'), number('--warm-up'))
    .option('--warm-rate <N>', t('cli:help.schedule.warm-rate'), number('--warm-rate'))
    .option('--cache-size <N>', t('cli:help.schedule.cache-size'), number('--cache-size'))
    .action((options: ScheduleOptions & { json?: boolean }) =>
      start(options, async (context) => (await import('./commands/schedule.ts')).schedule(context, options)),
    );
  add('interleave <FILE>', 'interleave')
    .option('--search', t('cli:help.interleave.search'))
    .option('--schedule <TEXT>', t('cli:help.interleave.schedule'))
    .option('--real', t('cli:help.interleave.real'))
    .option('--session <FILE>', t('cli:help.interleave.session'))
    .option('--bound <N>', t('cli:help.interleave.bound'), wholeNumber('--bound', 0, 1000))
    .option('--schedules <N>', t('cli:help.interleave.schedules'), wholeNumber('--schedules', 1, maxValue))
    .option('--seconds <S>', t('cli:help.interleave.seconds'), wholeNumber('--seconds', 1, 86_400))
    .option('--random', t('cli:help.interleave.random'))
    .option('--seed <N>', t('cli:help.interleave.seed'), number('--seed'))
    .option('--all', t('cli:help.interleave.all'))
    .action((file: string, options: InterleaveOptions & { json?: boolean }) =>
      start(options, async (context) => (await import('./commands/interleave.ts')).interleave(context, file, options)),
    );
  add('challenge [ID]', 'challenge')
    .option('--hint <N>', t('cli:help.challenge.hint'), wholeNumber('--hint', 0, 99))
    .option('--schedule <TEXT>', t('cli:help.challenge.schedule'))
    .option('--answer <FILE>', t('cli:help.challenge.answer'))
    .option('--check', t('cli:help.challenge.check'))
    .action((id: string | undefined, options: ChallengeOptions & { json?: boolean }) =>
      start(options, async (context) => (await import('./commands/challenge.ts')).challenge(context, id, options)),
    );
  add('simulate <NAME>', 'simulate')
    .requiredOption('--input <JSON>', t('cli:help.simulate.input'))
    .action(async (name: string, options: { input: string; json?: boolean }) => {
      const { simulationNames } = await import('./simulations.ts');
      const known = oneOf('NAME', simulationNames)(name);
      return start(options, async (context) =>
        (await import('./commands/simulate.ts')).simulate(context, known, options),
      );
    });
}
