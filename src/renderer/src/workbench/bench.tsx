import { Anchor, Group, SegmentedControl, Tooltip } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { routeHash } from '../navigation/route.ts';
import { useLink } from '../connection/link-context.ts';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useErrorToast } from '../common/use-error-toast.ts';
import { useTranslate } from '../common/use-translate.ts';
import { useProgramStore } from '../stores/program-store.ts';
import { useDetailsStore } from '../stores/details-store.ts';
import { wholeProgram } from '#shared/workbench/challenge.ts';
import { Given } from './given.tsx';
import { DrivePanel } from './drive-panel.tsx';
import { Panel } from '../common/panel.tsx';
import { ProgramEditor } from './program-editor.tsx';
import { ScheduleField } from './schedule-field.tsx';
import { SearchPanel } from './search-panel.tsx';
import { StatePanel } from './state-panel.tsx';
import { StepsTimeline } from './steps-timeline.tsx';
import { threadColour } from './threads.ts';
import { useDriveKeys } from './use-drive-keys.ts';
import { useDriver, type Driven } from './use-driver.ts';
import classes from './workbench.module.css';

const executions = ['real', 'model'] as const;

/** How long typing pauses before the program is compiled, in ms. */
const pauseMs = 400;
/** The longest schedule that the address carries, in characters. */
const maxAddressChars = 4000;

/** Real threads or the model, and the process in which the program runs, which leads to its place in the monitor. */
function Execution({ driver, view, pid }: Driven) {
  const t = useTranslate();
  const link = useLink();
  const showError = useErrorToast();
  const openDetails = useDetailsStore((state) => state.open);
  const show = async (of: number): Promise<void> => {
    try {
      const { row } = await link.call('process.detail', { pid: of });
      openDetails({ pid: row.pid, startTime: row.startTime, name: row.name });
    } catch (error) {
      showError(error);
    }
  };
  return (
    <Group gap={8}>
      {pid === null ? null : (
        // The monitor's details, here: on another page the process would end.
        <Anchor component="button" size="xs" title={t('workbench.pidHelp')} onClick={() => void show(pid)}>
          {t('workbench.pid', { pid: String(pid) })}
        </Anchor>
      )}
      <Tooltip label={t(view.isReal ? 'workbench.realHelp' : 'workbench.modelHelp')} multiline w={300}>
        <SegmentedControl
          size="xs"
          aria-label={t('workbench.execution')}
          data={executions.map((value) => ({ value, label: t(`workbench.${value}`) }))}
          value={view.isReal ? 'real' : 'model'}
          onChange={(next) => void driver.setReal(next === 'real')}
        />
      </Tooltip>
    </Group>
  );
}

/** A program with everything to drive and search it. */
export function Bench({
  id,
  original,
  schedule,
  given = null,
  onFailure,
}: {
  readonly id: string;
  readonly original: string;
  readonly schedule: string;
  /** What follows the text and cannot be changed; null: nothing. */
  readonly given?: string | null;
  /** Called when a schedule has failed, with the text that was run. */
  readonly onFailure?: (source: string) => void;
}) {
  const whole = (text: string): string => (given === null ? text : wholeProgram({ given }, text));
  const t = useTranslate();
  const describeError = useDescribeError();
  const { keep, kept, visit } = useProgramStore();
  const stored = kept[id]?.source ?? original;
  const driven = useDriver();
  const { driver, view } = driven;
  useDriveKeys(driver);
  // What the editor began with: another text from elsewhere makes it a new one.
  const [opened, setOpened] = useState({ source: stored, round: 0 });
  const typed = useRef(stored);
  const written = useRef<string | null>(null);
  const reload = useEffectEvent((text: string) => void driver.edit(whole(text)));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const load = useEffectEvent((text: string) => {
    if (text === written.current) return;
    clearTimeout(timer.current); // what was typed is loaded here
    void driver.load(whole(typed.current), text);
  });
  useEffect(() => load(schedule), [schedule]);
  useEffect(() => {
    if (stored === typed.current) return;
    typed.current = stored;
    setOpened((before) => ({ source: stored, round: before.round + 1 }));
    reload(stored);
  }, [stored]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (source: string): void => {
    typed.current = source;
    keep(id, { source, isForeign: false });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void driver.edit(whole(source)), pauseMs);
  };
  const follow = (text: string): void => {
    clearTimeout(timer.current);
    if (view.source !== whole(typed.current)) void driver.edit(whole(typed.current));
    void driver.follow(text);
  };
  const made = view.state?.schedule;
  useEffect(() => {
    if (made === undefined) return;
    const short = made.length > maxAddressChars ? '' : made;
    written.current = short;
    visit(id, short);
    const hash = routeHash({ place: 'workbench', program: id, schedule: short });
    if (hash !== window.location.hash) window.history.replaceState(window.history.state, '', hash);
  }, [id, made, visit]);
  const { state, error } = view;
  const failed = state?.failure ? view.source : null;
  const report = useEffectEvent((source: string) => onFailure?.(source));
  useEffect(() => {
    if (failed !== null) report(failed);
  }, [failed]);
  const marks =
    state?.threads.flatMap(({ name, line }, index) =>
      line > 0 ? [{ thread: name, line, colour: threadColour(index) }] : [],
    ) ?? [];
  const line = Number(error?.params['line']);
  const problem = error && line >= 1 ? { line, message: describeError(error).whole } : null;
  return (
    <>
      <div className={classes['columns']}>
        <Panel title={t('workbench.editor')} aside={<Execution {...driven} />}>
          <div className={classes['text']}>
            <ProgramEditor
              key={opened.round}
              source={opened.source}
              marks={marks}
              problem={problem}
              onChange={change}
            />
          </div>
          {given === null ? null : <Given text={given} firstLine={stored.trimEnd().split('\n').length + 2} />}
        </Panel>
        <div className={classes['side']}>
          <DrivePanel {...driven} />
          {state ? <StatePanel state={state} /> : null}
        </div>
      </div>
      <ScheduleField id={id} driver={driver} view={view} />
      {state ? <StepsTimeline driver={driver} view={view} state={state} /> : null}
      <SearchPanel source={view.source} isReady={state !== null} onShow={follow} />
    </>
  );
}
