import { Group, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type CSSProperties, type KeyboardEvent, type MouseEvent } from 'react';
import { holdsOf, stepKind, stepKinds, waitsOf, type StepKind } from '#shared/workbench/step-lanes.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import type { DriveState } from '#shared/workbench/drive-state.ts';
import { useTranslate } from '../common/use-translate.ts';
import type { Driver, DriveView } from './driver.ts';
import { Panel } from '../common/panel.tsx';
import { StepsTable } from './steps-table.tsx';
import { threadColour } from './threads.ts';
import classes from './workbench.module.css';

/** Width of a step, in px. */
const stepWidth = 24;
const pageSteps = 10;

/** A sign for each kind of step, so that none is known by its colour alone. */
const signs: Readonly<Record<StepKind, string>> = {
  read: '○',
  write: '●',
  atomic: '◆',
  take: '▲',
  give: '▽',
  signal: '⚑',
  queue: '≡',
  section: '§',
  other: '·',
};

const across = (from: number, to: number): CSSProperties => ({
  left: from * stepWidth,
  width: (to - from) * stepWidth,
});

/** A lane for each thread with its steps, what it held and when it could not go on. */
export function StepsTimeline({
  driver,
  view,
  state,
}: {
  readonly driver: Driver;
  readonly view: DriveView;
  readonly state: DriveState;
}) {
  const t = useTranslate();
  const { steps, at } = view;
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    horizontal: true,
    count: steps.length,
    getScrollElement: () => frame.current,
    estimateSize: () => stepWidth,
    overscan: 20,
  });
  useEffect(() => {
    if (at > 0) virtual.scrollToIndex(at - 1);
  }, [at, virtual]);
  const holds = useMemo(() => holdsOf(steps, state), [steps, state]);
  const waits = useMemo(() => {
    // What the threads wait for after undone steps is not known.
    const threads = state.threads.map((thread) =>
      at === steps.length ? thread : { ...thread, state: 'ready' as const },
    );
    return waitsOf(steps, { threads });
  }, [steps, state, at]);
  const drawn = virtual.getVirtualItems();
  const from = drawn[0]?.index ?? 0;
  const to = (drawn.at(-1)?.index ?? -1) + 1;
  const isDrawn = (span: { readonly from: number; readonly to: number }): boolean => span.from < to && span.to > from;
  const last = steps[at - 1];
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1, PageUp: -pageSteps, PageDown: pageSteps, End: steps.length }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    void driver.go(at + by);
  };
  const click = (event: MouseEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    void driver.go(Math.floor((event.clientX - box.left) / stepWidth) + 1);
  };
  return (
    <Panel
      title={t('workbench.steps')}
      aside={
        <Text size="xs" className="muted">
          {t('workbench.stepsHelp')}
        </Text>
      }
    >
      <div className={classes['timeline']}>
        <div aria-hidden>
          {state.threads.map(({ name }, index) => (
            <div
              key={name}
              className={classes['laneName']}
              style={{ '--thread': threadColour(index) } as CSSProperties}
            >
              <b className={classes['name']}>{cleanText(name)}</b>
            </div>
          ))}
        </div>
        <div
          ref={frame}
          className={classes['lanes']}
          role="slider"
          tabIndex={0}
          aria-label={t('workbench.steps')}
          aria-valuemin={0}
          aria-valuemax={steps.length}
          aria-valuenow={at}
          aria-valuetext={
            last
              ? t('workbench.atStep', { at, count: steps.length, thread: last.thread, op: last.op, line: last.line })
              : t('workbench.atStart')
          }
          onKeyDown={press}
          data-testid="steps-timeline"
        >
          <div style={{ width: virtual.getTotalSize(), minWidth: '100%', position: 'relative' }} onClick={click}>
            {state.threads.map(({ name }) => (
              <div key={name} className={classes['lane']}>
                {waits
                  .filter((span) => span.thread === name && isDrawn(span))
                  .map((span) => (
                    <span
                      key={`w${span.from}`}
                      className={classes['waits']}
                      style={across(span.from, span.to)}
                      title={t('workbench.kind.waits')}
                      data-testid="wait-span"
                    />
                  ))}
                {holds
                  .filter((span) => span.thread === name && isDrawn(span))
                  .map((span) => (
                    <span
                      key={`h${span.object}${span.from}`}
                      className={classes['hold']}
                      style={across(span.from, span.to)}
                      title={`${t('workbench.kind.hold')} ${cleanText(span.object)}`}
                      data-testid="hold-span"
                    >
                      {cleanText(span.object)}
                    </span>
                  ))}
                {drawn.map(({ index }) => {
                  const step = steps[index];
                  if (step?.thread !== name) return null;
                  const kind = stepKind(step.op);
                  return (
                    <span
                      key={index}
                      className={classes['slice']}
                      style={across(index, index + 1)}
                      data-kind={kind}
                      data-undone={index >= at}
                      data-current={index === at - 1}
                      title={`${index + 1}. ${cleanText(t('workbench.place', { op: step.op, line: step.line }))}`}
                    >
                      {signs[kind]}
                    </span>
                  );
                })}
              </div>
            ))}
            <span className={classes['now']} style={{ left: at * stepWidth }} />
          </div>
        </div>
      </div>
      <Group gap="md" mt={6} className={classes['legend'] ?? ''}>
        {stepKinds
          .filter((kind) => steps.some(({ op }) => stepKind(op) === kind))
          .map((kind) => (
            <span key={kind}>
              <span className={classes['sign']} data-kind={kind} aria-hidden>
                {signs[kind]}
              </span>{' '}
              {t(`workbench.kind.${kind}`)}
            </span>
          ))}
        {waits.length > 0 ? (
          <span>
            <span className={classes['sign']} data-kind="waits" aria-hidden /> {t('workbench.kind.waits')}
          </span>
        ) : null}
        {holds.length > 0 ? (
          <span>
            <span className={classes['sign']} data-kind="hold" aria-hidden /> {t('workbench.kind.hold')}
          </span>
        ) : null}
      </Group>
      <StepsTable steps={steps} at={at} />
    </Panel>
  );
}
