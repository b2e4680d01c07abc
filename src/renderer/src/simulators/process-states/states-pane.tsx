import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import { parseProcessStates } from '#shared/simulators/process-states/program.ts';
import { runProcessStates, type ProcessStatesResult } from '#shared/simulators/process-states/run.ts';
import { AsTable } from '../common/as-table.tsx';
import { Gantt } from '../common/gantt.tsx';
import { Pane, presetChoices } from '../common/pane.tsx';
import { Panel } from '../../common/panel.tsx';
import { StepControls } from '../common/step-controls.tsx';
import { Problem } from '../common/problem.tsx';
import { usePaneInput } from '../common/use-pane-input.ts';
import { usePlayer } from '../common/use-player.ts';
import { useSimulation } from '../common/use-simulation.ts';
import classes from '../simulators.module.css';
import { StatesDiagram } from './states-diagram.tsx';
import { StatesForm } from './states-form.tsx';
import { stateRows, statesPresets, type StatesInput } from './states-input.ts';

const run = (input: StatesInput) => runProcessStates(parseProcessStates(input));

/** The diagram at one tick, and all ticks as a timeline. */
function StatesResult({ result }: { readonly result: ProcessStatesResult }) {
  const t = useTranslate();
  const { rows, transitions, totals } = result;
  const player = usePlayer(rows.length - 1);
  const row = rows[player.at];
  const timeline = useMemo(
    () =>
      stateRows(rows, {
        name: (process) => t('simulators.states.process', { number: process }),
        words: (process, state, from, to) =>
          t('simulators.schedule.segment', {
            job: t('simulators.states.process', { number: process }),
            state: t(`sim:states.${state}`),
            from,
            to,
          }),
      }),
    [rows, t],
  );
  const processes = row?.processes ?? [];
  return (
    <>
      <Panel title={t('simulators.states.timeline')}>
        <Gantt
          summary={t('simulators.states.chart', { processes: processes.length, ticks: totals.ticks })}
          rows={timeline}
          total={rows.length}
          cursor={player.at}
          onCursor={player.go}
          firstTick={1}
          legend
        />
        <div style={{ margin: '10px 0 6px' }}>
          <StepControls player={player} unit="tick" first={1} />
        </div>
        <AsTable
          label={t('simulators.states.timeline')}
          head={[
            t('sim:column.tick'),
            ...processes.map((_, process) => t('simulators.states.process', { number: process })),
            t('sim:column.io'),
          ]}
          rows={rows.map(({ tick, ioFinished, processes: all, ioInFlight }) => [
            `${tick}${ioFinished ? '*' : ''}`,
            ...all.map(({ state, instruction }) =>
              instruction ? t(`sim:states.instruction.${instruction}`) : t(`sim:states.${state}`),
            ),
            ioInFlight || '',
          ])}
        />
      </Panel>
      <div className={classes['columns']}>
        <Panel title={t('simulators.states.diagram')}>
          <StatesDiagram
            states={processes.map(({ state }) => state)}
            transitions={transitions.filter(({ tick }) => tick === row?.tick)}
          />
        </Panel>
        <Panel title={t('simulators.states.now')}>
          <dl className={classes['queues']} data-testid="states-now">
            {processes.map(({ state, instruction }, process) => (
              <div key={process} style={{ display: 'contents' }}>
                <dt>{t('simulators.states.process', { number: process })}</dt>
                <dd>
                  {instruction
                    ? t('simulators.inBrackets', {
                        text: t(`sim:states.${state}`),
                        more: t(`simulators.states.executes.${instruction}`),
                      })
                    : t(`sim:states.${state}`)}
                </dd>
              </div>
            ))}
          </dl>
          <Text size="xs" className="muted" mt={6}>
            {t('sim:states.facts', { cpu: totals.cpuBusy, io: totals.ioBusy, ticks: totals.ticks })}
          </Text>
        </Panel>
      </div>
    </>
  );
}

/** What processes with I/O do on one CPU. */
export function StatesPane() {
  const t = useTranslate();
  const { input, preset, round, change, choose } = usePaneInput<StatesInput>(
    'process-states',
    statesPresets,
    'overlap',
  );
  const { result, error } = useSimulation(input, run);
  const name = error?.params['name'];
  return (
    <Pane
      pane="process-states"
      presets={presetChoices(statesPresets, (id) => t(`simulators.states.preset.${id}`))}
      preset={preset}
      onPreset={choose}
    >
      <Panel title={t('simulators.field.processes')}>
        <StatesForm input={input} wrongPlace={typeof name === 'string' ? name : null} onChange={change} />
      </Panel>
      {error ? <Problem error={error} /> : <StatesResult key={round} result={result} />}
    </Pane>
  );
}
