import { Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import { compareSchedules } from '#shared/simulators/schedule/compare.ts';
import { policyIds } from '#shared/simulators/schedule/policies.ts';
import { parseScheduleRequest } from '#shared/simulators/schedule/request.ts';
import { runSchedule } from '#shared/simulators/schedule/run.ts';
import { Pane, presetChoices } from '../common/pane.tsx';
import { Panel } from '../../common/panel.tsx';
import { Problem } from '../common/problem.tsx';
import { SliderField } from '../common/slider-field.tsx';
import { usePaneInput } from '../common/use-pane-input.ts';
import { useSimulation } from '../common/use-simulation.ts';
import classes from '../simulators.module.css';
import { Comparison } from './comparison.tsx';
import { JobEditor } from './job-editor.tsx';
import { OnePolicy } from './one-policy.tsx';
import { OptionFields } from './option-fields.tsx';
import { RealRun } from './real-run.tsx';
import { comparisonRequest, fieldsOf, jobFields, scheduleRequest, type ScheduleInput } from './schedule-input.ts';
import { schedulePresets } from './schedule-presets.ts';

const runOne = (input: ScheduleInput) => runSchedule(parseScheduleRequest(scheduleRequest(input)), { keepTicks: true });
const runAll = (input: ScheduleInput) => compareSchedules(comparisonRequest(input));

/** The result of one policy, or what is wrong with the input. */
function OneResult({ input }: { readonly input: ScheduleInput }) {
  const { result, error } = useSimulation(input, runOne);
  return error ? <Problem error={error} /> : <OnePolicy result={result} />;
}

function AllResults({ input }: { readonly input: ScheduleInput }) {
  const { result, error } = useSimulation(input, runAll);
  return error ? <Problem error={error} /> : <Comparison compared={result} quantum={input.quantum} />;
}

/** Schedulers: jobs and policy above, what comes of them below. */
export function SchedulingPane() {
  const t = useTranslate();
  const { input, preset, round, change, choose } = usePaneInput<ScheduleInput>(
    'scheduling',
    schedulePresets,
    'silberschatz',
  );
  const [view, setView] = useState<'one' | 'all'>('one');
  const { error } = useSimulation<ScheduleInput, unknown>(input, view === 'one' ? runOne : runAll);
  const name = error?.params['name'];
  const fields = view === 'one' ? fieldsOf(input.policy) : jobFields.filter((field) => field !== 'workingSet');
  return (
    <Pane
      pane="scheduling"
      presets={presetChoices(schedulePresets, (id) => t(`simulators.schedule.preset.${id}`))}
      preset={preset}
      onPreset={choose}
    >
      <SegmentedControl
        size="xs"
        style={{ alignSelf: 'start' }}
        aria-label={t('simulators.schedule.view')}
        value={view}
        onChange={setView}
        data={(['one', 'all'] as const).map((value) => ({ value, label: t(`simulators.schedule.${value}`) }))}
      />
      <div className={classes['setup']}>
        <Panel title={t('simulators.schedule.jobs')}>
          <JobEditor
            jobs={input.jobs}
            fields={fields}
            wrongPlace={typeof name === 'string' ? name : null}
            onChange={(jobs) => change({ jobs })}
          />
        </Panel>
        <Panel title={t('simulators.settings')}>
          {view === 'one' ? (
            <Group gap="lg" align="start">
              <NativeSelect
                size="xs"
                w={290}
                label={t('simulators.schedule.policy')}
                value={input.policy}
                onChange={(event) =>
                  change({ policy: policyIds.find((id) => id === event.currentTarget.value) ?? 'fcfs' })
                }
                data={policyIds.map((value) => ({ value, label: t(`sim:policy.${value}`) }))}
              />
              <OptionFields input={input} onChange={change} />
            </Group>
          ) : (
            <SliderField
              label={t('simulators.field.quantum')}
              min={1}
              max={20}
              value={input.quantum}
              onChange={(quantum) => change({ quantum })}
            />
          )}
        </Panel>
      </div>
      {view === 'one' ? <OneResult key={round} input={input} /> : <AllResults input={input} />}
      <RealRun input={input} fields={fields} wrong={error !== null} onChange={change} />
    </Pane>
  );
}
