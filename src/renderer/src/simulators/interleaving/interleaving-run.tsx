import { Table, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import type { InterleaveInput } from '#shared/simulators/interleave/input.ts';
import { registerOf } from '#shared/simulators/interleave/machine.ts';
import { tracedMemory, type InterleaveResult, type InterleaveStep } from '#shared/simulators/interleave/run.ts';
import { Panel } from '../../common/panel.tsx';
import { StepControls } from '../common/step-controls.tsx';
import { usePlayer } from '../common/use-player.ts';
import classes from '../simulators.module.css';
import { ProgramView } from './program-view.tsx';

interface Props {
  readonly parsed: InterleaveInput;
  readonly result: InterleaveResult;
  readonly programs: readonly string[];
}

/** The line that a thread executes next after `done` steps; null when it is finished. */
function nextLineOf(
  steps: readonly InterleaveStep[],
  done: number,
  thread: number,
  parsed: InterleaveInput,
): number | null {
  const later = steps.slice(done).find((step) => step.thread === thread);
  if (later) return later.line;
  const ranAtAll = steps.some((step) => step.thread === thread);
  return ranAtAll ? null : (parsed.assembled.programs[thread]?.[0]?.line ?? null);
}

/** One interleaving: the programs at the current step, and the table of all steps. */
export function InterleavingRun({ parsed, result, programs }: Props) {
  const t = useTranslate();
  const { steps } = result;
  const player = usePlayer(steps.length);
  const done = steps.slice(0, player.at);
  const last = done.at(-1);
  const memory = last?.memory ?? tracedMemory(parsed, parsed.start);
  const registersOf = (thread: number): Readonly<Record<string, number>> => {
    const start = parsed.start.threads[thread];
    return (
      done.findLast((step) => step.thread === thread)?.registers ??
      Object.fromEntries(start ? parsed.traced.registers.map((name) => [name, registerOf(start, name)]) : [])
    );
  };
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Within the table only: scrollIntoView would move the page, and the buttons with it.
    const row = table.current?.querySelector<HTMLElement>(`[data-step="${player.at}"]`);
    if (table.current && row) table.current.scrollTop = row.offsetTop - table.current.clientHeight / 2;
  }, [player.at]);
  const names = Object.keys(memory);
  return (
    <Panel title={t('simulators.interleave.steps')}>
      <StepControls player={player} unit="step" />
      <div className={classes['columns']} style={{ marginTop: 8 }}>
        <div>
          <p style={{ margin: '0 0 6px', fontSize: 13 }} data-testid="memory">
            <b>{t('simulators.interleave.shared')}</b>{' '}
            <span className="mono">
              {names.length === 0
                ? t('simulators.interleave.noMemory')
                : names.map((name) => `${name}=${memory[name]}`).join('  ')}
            </span>
          </p>
          <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12 }}>
            {programs.map((source, thread) => (
              <ProgramView
                key={thread}
                title={t('simulators.interleave.thread', { number: thread })}
                source={source}
                nextLine={nextLineOf(steps, player.at, thread, parsed)}
                registers={registersOf(thread)}
              />
            ))}
          </div>
        </div>
        <div
          ref={table}
          className={classes['stepTable']}
          role="group"
          tabIndex={0}
          aria-label={t('simulators.interleave.steps')}
        >
          <Table fz="xs" verticalSpacing={1} horizontalSpacing={8} stickyHeader data-testid="steps">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('simulators.player.step')}</Table.Th>
                {programs.map((_, thread) => (
                  <Table.Th key={thread}>{t('simulators.interleave.thread', { number: thread })}</Table.Th>
                ))}
                {names.map((name) => (
                  <Table.Th key={name} ta="right">
                    {name}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody className="mono">
              {steps.map((step, index) => (
                <Table.Tr
                  key={step.step}
                  data-step={index + 1}
                  className={classes['row'] ?? ''}
                  data-current={index + 1 === player.at}
                  style={{ cursor: 'pointer', ...(step.switched ? { borderBottomColor: 'var(--tone-info)' } : {}) }}
                  onClick={() => player.go(index + 1)}
                >
                  <Table.Td>{index + 1}</Table.Td>
                  {programs.map((_, thread) => (
                    <Table.Td key={thread}>{step.thread === thread ? step.instruction : ''}</Table.Td>
                  ))}
                  {names.map((name) => (
                    <Table.Td key={name} ta="right">
                      {step.memory[name]}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </div>
      {result.finished ? null : (
        <Text size="xs" c="var(--tone-warn)" mt={4}>
          {t('sim:interleave.unfinished', { steps: steps.length })}
        </Text>
      )}
      <Text size="sm" mt={4}>
        {t('sim:interleave.final', {
          memory:
            Object.entries(result.memory)
              .map(([name, value]) => `${name}=${value}`)
              .join('  ') || '–',
        })}
      </Text>
    </Panel>
  );
}
