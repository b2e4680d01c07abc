import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { IconArrowBackUp, IconArrowForwardUp, IconPlayerSkipBack } from '@tabler/icons-react';
import type { Translate } from '#shared/i18n/translator.ts';
import { failureText, waitsText } from '#shared/text/workbench.ts';
import type { DriveState } from '#shared/workbench/drive-state.ts';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useTranslate } from '../common/use-translate.ts';
import { Panel } from '../common/panel.tsx';
import { ThreadButtons } from './thread-buttons.tsx';
import type { Driven } from './use-driver.ts';
import classes from './workbench.module.css';

/** How the program is going, in one or more sentences. */
function outcomeLines(t: Translate, { failure, outcome, threads }: DriveState): readonly string[] {
  if (!failure) return [t(outcome === 'ended' ? 'workbench.ended' : 'workbench.goesOn')];
  const waiting =
    failure.kind === 'deadlock'
      ? threads.flatMap(({ name, waitsFor }) => (waitsFor ? [waitsText(t, { thread: name, ...waitsFor })] : []))
      : [];
  return [failureText(t, failure), ...waiting];
}

function toneOf({ failure, outcome }: DriveState): 'bad' | 'good' | 'none' {
  if (failure) return 'bad';
  return outcome === 'ended' ? 'good' : 'none';
}

/** How long a step may take before it can be ended, in ms. */
const slowMs = 2000;

/** Ends a program that computes without coming to its next step. */
function EndSlow({ isBusy, end }: { readonly isBusy: boolean; readonly end: () => void }) {
  const t = useTranslate();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setTimeout(() => setSlow(true), slowMs);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isBusy]);
  if (!isSlow) return null;
  return (
    <Group gap={8} mt={8} role="status" data-testid="slow">
      <Text size="sm">{t('workbench.slow')}</Text>
      <Button size="compact-sm" color="red" variant="light" onClick={end}>
        {t('workbench.endProgram')}
      </Button>
    </Group>
  );
}

/** The threads with their buttons, undo and redo, and how it is going. */
export function DrivePanel({ driver, view, end }: Pick<Driven, 'driver' | 'view' | 'end'>) {
  const t = useTranslate();
  const describeError = useDescribeError();
  const { state, at, trail, error } = view;
  const acts = [
    { id: 'undo', key: 'U', icon: IconArrowBackUp, isOff: at === 0, act: () => driver.undo() },
    { id: 'redo', key: 'R', icon: IconArrowForwardUp, isOff: at >= trail.length, act: () => driver.redo() },
    { id: 'reset', key: 'Home', icon: IconPlayerSkipBack, isOff: at === 0, act: () => driver.go(0) },
  ] as const;
  const position = (
    <Text size="xs" className="muted numeric" data-testid="position">
      {t('workbench.at', { at, count: trail.length })}
    </Text>
  );
  const [first, ...rest] = state ? outcomeLines(t, state) : [];
  const problem = error ? describeError(error) : null;
  return (
    <Panel title={t('workbench.drive')} aside={position}>
      {state ? <ThreadButtons driver={driver} state={state} /> : null}
      <EndSlow isBusy={view.isBusy} end={end} />
      <Group gap={6} mt={8}>
        {acts.map(({ id, key, icon: Icon, isOff, act }) => (
          <Button
            key={id}
            size="compact-sm"
            variant="default"
            leftSection={<Icon size={14} aria-hidden />}
            aria-disabled={isOff || !state}
            {...(isOff || !state ? { 'data-disabled': true } : {})}
            aria-keyshortcuts={key}
            title={t('workbench.key', { title: t(`workbench.${id}`), key })}
            onClick={() => void act()}
          >
            {t(`workbench.${id}`)}
          </Button>
        ))}
      </Group>
      <div className={classes['outcome']} role="status" data-testid="outcome" data-tone={state ? toneOf(state) : 'bad'}>
        {state ? (
          <>
            <strong>{first}</strong>
            {rest.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </>
        ) : null}
        {problem ? (
          <>
            <strong>{t('workbench.wrongProgram')}</strong>
            <span>{problem.message}</span>
            <span className="muted">{problem.hint}</span>
          </>
        ) : null}
      </div>
      {error && error.params['line'] === undefined ? (
        <Button size="compact-sm" variant="light" onClick={() => void driver.retry()}>
          {t('workbench.retry')}
        </Button>
      ) : null}
      <Text size="xs" className="muted">
        {t('workbench.keys')}
      </Text>
    </Panel>
  );
}
