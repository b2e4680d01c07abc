import { Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import { parseInterleave } from '#shared/simulators/interleave/input.ts';
import { runInterleave } from '#shared/simulators/interleave/run.ts';
import { Pane, presetChoices } from '../common/pane.tsx';
import { Panel } from '../../common/panel.tsx';
import { Problem } from '../common/problem.tsx';
import { SliderField } from '../common/slider-field.tsx';
import { usePaneInput } from '../common/use-pane-input.ts';
import { useSimulation } from '../common/use-simulation.ts';
import classes from '../simulators.module.css';
import { interleavePresets, interleaveRequest, type InterleaveForm } from './interleave-input.ts';
import { InterleavingRun } from './interleaving-run.tsx';
import { Outcomes } from './outcomes.tsx';

const run = (input: InterleaveForm) => {
  const parsed = parseInterleave(interleaveRequest(input));
  return { parsed, result: runInterleave(parsed) };
};

/** A pair with one half replaced. */
function withHalf(pair: readonly [string, string], half: number, text: string): readonly [string, string] {
  return half === 0 ? [text, pair[1]] : [pair[0], text];
}

/** Two programs over one memory: one interleaving step by step, and the ends of all of them. */
export function InterleavingPane() {
  const t = useTranslate();
  const { input, preset, round, change, choose } = usePaneInput<InterleaveForm>(
    'interleaving',
    interleavePresets,
    'lost',
  );
  const { result, error } = useSimulation(input, run);
  const wrong = error?.params['name'];
  return (
    <Pane
      pane="interleaving"
      presets={presetChoices(interleavePresets, (id) => t(`simulators.interleave.preset.${id}`))}
      preset={preset}
      onPreset={choose}
    >
      <div className={classes['columns']}>
        <Panel title={t('simulators.input')}>
          <Group grow align="start" gap="sm">
            {input.programs.map((source, half) => (
              <Stack key={half} gap={4}>
                <Textarea
                  size="xs"
                  autosize
                  minRows={6}
                  maxRows={14}
                  spellCheck={false}
                  classNames={{ input: 'mono' }}
                  label={t('simulators.interleave.program', { number: half })}
                  value={source}
                  error={wrong === `programs[${half}]`}
                  onChange={(event) => change({ programs: withHalf(input.programs, half, event.currentTarget.value) })}
                />
                <TextInput
                  size="xs"
                  label={t('simulators.field.registers')}
                  placeholder={t('simulators.interleave.registersHelp')}
                  value={input.registers[half] ?? ''}
                  onChange={(event) =>
                    change({ registers: withHalf(input.registers, half, event.currentTarget.value) })
                  }
                />
              </Stack>
            ))}
          </Group>
          <Group gap="lg" align="start" mt="sm">
            <SliderField
              width={180}
              label={t('simulators.field.interval')}
              min={1}
              max={12}
              value={input.interval}
              onChange={(interval) => change({ interval, schedule: '' })}
            />
            <TextInput
              size="xs"
              flex={1}
              miw={220}
              label={t('simulators.field.schedule')}
              description={t('simulators.interleave.scheduleHelp')}
              inputWrapperOrder={['label', 'input', 'description']}
              value={input.schedule}
              onChange={(event) => change({ schedule: event.currentTarget.value })}
            />
          </Group>
          <Text size="xs" className="muted" mt="xs">
            {t('simulators.interleave.help')}
          </Text>
        </Panel>
        <Panel title={t('simulators.interleave.outcomes')}>
          {error ? null : <Outcomes input={input} onShow={(schedule) => change({ schedule })} />}
        </Panel>
      </div>
      {error ? (
        <Problem error={error} />
      ) : (
        <InterleavingRun
          key={`${round}/${input.schedule}`}
          parsed={result.parsed}
          result={result.result}
          programs={input.programs}
        />
      )}
    </Pane>
  );
}
