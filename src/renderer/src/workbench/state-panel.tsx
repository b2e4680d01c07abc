import { Table } from '@mantine/core';
import type { CSSProperties } from 'react';
import type { Translate } from '#shared/i18n/translator.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { unknownText } from '#shared/text/format.ts';
import type { DriveObject, DriveState } from '#shared/workbench/drive-state.ts';
import { useTranslate } from '../common/use-translate.ts';
import { Panel } from '../common/panel.tsx';
import { threadColour } from './threads.ts';
import classes from './workbench.module.css';

/** The name of a thread in its colour. */
function ThreadName({ state, name }: { readonly state: DriveState; readonly name: string }) {
  const index = state.threads.findIndex((thread) => thread.name === name);
  return (
    <b className={classes['name']} style={{ '--thread': threadColour(index) } as CSSProperties}>
      {cleanText(name)}
    </b>
  );
}

/** What an object holds, in words. */
function objectText(t: Translate, object: DriveObject): string {
  const { kind, owners, count, isSet, items } = object;
  if (items) return items.length === 0 ? t('workbench.empty') : t('workbench.items', { items: JSON.stringify(items) });
  if (isSet !== null) return t(isSet ? 'workbench.isSet' : 'workbench.isClear');
  if (kind === 'semaphore') return t('workbench.permits', { count: count ?? 0 });
  if (kind === 'barrier') return t('workbench.arrived', { count: count ?? 0 });
  if (kind === 'condition') return unknownText;
  if (owners.length === 0) return t('workbench.free');
  const held = t(kind === 'section' ? 'workbench.inside' : 'workbench.holds', { owners: owners.join(', ') });
  return kind === 'rlock' ? `${held}, ${t('workbench.depth', { count: count ?? 0 })}` : held;
}

function Variables({ state }: { readonly state: DriveState }) {
  const t = useTranslate();
  return (
    <Table fz="sm" verticalSpacing={2} horizontalSpacing={8} data-testid="variables">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('cli:workbench.object.cell')}</Table.Th>
          <Table.Th>{t('workbench.value')}</Table.Th>
          <Table.Th>{t('workbench.writtenBy')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {state.variables.map(({ name, value, written }) => {
          const isChanged = written !== null && written.step === state.steps.length;
          return (
            <Table.Tr key={name} data-variable={name} data-changed={isChanged} className={classes['variable'] ?? ''}>
              <Table.Td className="mono">{cleanText(name)}</Table.Td>
              <Table.Td className="mono">
                {cleanText(JSON.stringify(value))}
                {isChanged ? (
                  <span role="img" aria-label={t('workbench.changed')} title={t('workbench.changed')}>
                    {' '}
                    ●
                  </span>
                ) : null}
              </Table.Td>
              <Table.Td>
                {written === null ? (
                  unknownText
                ) : (
                  <>
                    <ThreadName state={state} name={written.thread} />{' '}
                    <span className="muted">{t('workbench.stepNumber', { step: written.step })}</span>
                  </>
                )}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

function Objects({ state }: { readonly state: DriveState }) {
  const t = useTranslate();
  return (
    <Table fz="sm" verticalSpacing={2} horizontalSpacing={8} data-testid="objects">
      <Table.Tbody>
        {state.objects.map((object) => (
          <Table.Tr key={`${object.kind} ${object.name}`} data-object={object.name}>
            <Table.Td>
              <span className="muted">{t(`cli:workbench.object.${object.kind}`)}</span>{' '}
              <span className="mono">{cleanText(object.name)}</span>
            </Table.Td>
            <Table.Td>{cleanText(objectText(t, object))}</Table.Td>
            <Table.Td>
              {object.waiting.length === 0 ? '' : t('workbench.waiting', { threads: object.waiting.join(', ') })}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The shared variables with the thread that wrote each last, and the objects with their owners and waiters. */
export function StatePanel({ state }: { readonly state: DriveState }) {
  const t = useTranslate();
  return (
    <>
      {state.variables.length === 0 ? null : (
        <Panel title={t('workbench.variables')}>
          <Variables state={state} />
        </Panel>
      )}
      {state.objects.length === 0 ? null : (
        <Panel title={t('workbench.objects')}>
          <Objects state={state} />
        </Panel>
      )}
    </>
  );
}
