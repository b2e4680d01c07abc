import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import type { BankersResult } from '#shared/simulators/bankers/bankers.ts';
import { letterId } from '#shared/simulators/parse-input.ts';
import { NumberCell, type Cell } from '../common/number-cell.tsx';
import classes from '../simulators.module.css';

interface Props {
  readonly result: BankersResult;
  readonly onAsk: (request: { readonly process: string; readonly amounts: readonly number[] }) => void;
  readonly onClear: () => void;
}

const tones = { granted: 'good', 'must-wait': 'warn', 'exceeds-claim': 'bad' } as const;

/** Makes requests, and shows how each was judged and what is free then. */
export function RequestsPanel({ result, onAsk, onClear }: Props) {
  const t = useTranslate();
  const kinds = result.available.length;
  const [process, setProcess] = useState('P0');
  const [cells, setCells] = useState<readonly Cell[]>([]);
  const known = result.processes.some(({ id }) => id === process) ? process : (result.processes[0]?.id ?? '');
  const amounts = Array.from({ length: kinds }, (_, kind) => cells[kind] ?? 0);
  return (
    <Stack gap="xs">
      <Group gap="xs" align="end">
        <NativeSelect
          size="xs"
          w={80}
          label={t('simulators.bankers.who')}
          value={known}
          onChange={(event) => setProcess(event.currentTarget.value)}
          data={result.processes.map(({ id }) => id)}
        />
        <Group gap={2} role="group" aria-label={t('simulators.bankers.askFor')} align="end">
          {amounts.map((cell, kind) => (
            <div key={kind} style={{ fontSize: 12, textAlign: 'center' }}>
              <span aria-hidden>{letterId(kind)}</span>
              <NumberCell
                width={44}
                label={`${t('simulators.bankers.askFor')} ${letterId(kind)}`}
                value={cell}
                onChange={(next) => setCells(amounts.map((old, other) => (other === kind ? next : old)))}
              />
            </div>
          ))}
        </Group>
        <Button
          size="xs"
          disabled={amounts.some((cell) => cell === '')}
          onClick={() => onAsk({ process: known, amounts: amounts.map(Number) })}
        >
          {t('simulators.bankers.ask')}
        </Button>
        <Button size="xs" variant="subtle" disabled={result.requests.length === 0} onClick={onClear}>
          {t('simulators.bankers.clear')}
        </Button>
      </Group>
      {result.requests.length === 0 ? (
        <Text size="sm" className="muted">
          {t('simulators.bankers.noRequests')}
        </Text>
      ) : null}
      <ol style={{ margin: 0, paddingLeft: 20, fontSize: 13 }} data-testid="requests">
        {result.requests.map(({ process: id, amounts: asked, verdict, reason, safety, available }, index) => (
          <li key={index} data-verdict={verdict} style={{ marginBottom: 4 }}>
            <span
              className={classes['verdict']}
              data-tone={tones[verdict]}
              style={{ display: 'inline-block', minWidth: 80 }}
            >
              {t(`sim:bankers.verdict.${verdict}`)}
            </span>
            {t('simulators.bankers.judged', {
              process: id,
              amounts: asked.join(', '),
              reason: t(`sim:bankers.reason.${reason}`),
            })}
            {verdict === 'granted' && safety
              ? ` ${t('simulators.bankers.order', { sequence: safety.sequence.join(' → ') })}`
              : ''}
            <span className="muted">
              {' '}
              {t('simulators.labelled', { label: t('simulators.field.available'), value: `(${available.join(', ')})` })}
            </span>
          </li>
        ))}
      </ol>
    </Stack>
  );
}
