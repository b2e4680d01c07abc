import { Anchor, NativeSelect, Switch, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { places } from '#shared/model/places.ts';
import { intervalChoices } from '#shared/settings/settings.ts';
import { LanguageSwitch } from '../common/language-switch.tsx';
import { Panel } from '../common/panel.tsx';
import { ThemeSwitch } from '../common/theme-switch.tsx';
import { useTranslate } from '../common/use-translate.ts';
import { useLinkState } from '../connection/link-context.ts';
import { useHistoryStore } from '../stores/history-store.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { LimitsForm } from '../time/limits-button.tsx';
import { FilePanel } from './file-panel.tsx';
import classes from './settings.module.css';

const bases = ['core', 'machine'] as const;
const manual = 'manual';

/** One setting: its name, what it means, and its control, which gets the id of the name. */
function Row({
  name,
  help,
  children,
}: {
  readonly name: string;
  readonly help?: string;
  readonly children: (label: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={classes['row']}>
      <div className={classes['name']}>
        <Text size="sm" id={id}>
          {name}
        </Text>
        {help === undefined ? null : (
          <Text size="xs" className="muted">
            {help}
          </Text>
        )}
      </div>
      <div className={classes['control']}>{children(id)}</div>
    </div>
  );
}

function General() {
  const t = useTranslate();
  const { startPlace, predict, change } = useUiStore();
  return (
    <Panel title={t('settings.general')}>
      <Row name={t('settings.key.language')}>{() => <LanguageSwitch />}</Row>
      <Row name={t('settings.key.theme')}>{() => <ThemeSwitch />}</Row>
      <Row name={t('settings.key.startPlace')} help={t('settings.startPlaceHelp')}>
        {(label) => (
          <NativeSelect
            size="xs"
            aria-labelledby={label}
            value={startPlace}
            data={places.map((place) => ({ value: place, label: t(`place.${place}`) }))}
            onChange={({ currentTarget: { value } }) =>
              change({ startPlace: places.find((place) => place === value) ?? 'monitor' })
            }
          />
        )}
      </Row>
      <Row name={t('settings.key.predict')} help={t('settings.predictHelp')}>
        {(label) => (
          <Switch
            aria-labelledby={label}
            checked={predict}
            onChange={({ currentTarget }) => change({ predict: currentTarget.checked })}
          />
        )}
      </Row>
    </Panel>
  );
}

function Monitor() {
  const t = useTranslate();
  const { intervalMs, manual: isManual, cpuBasis, change } = useUiStore();
  return (
    <Panel title={t('place.monitor')}>
      <Row name={t('settings.key.intervalMs')}>
        {(label) => (
          <NativeSelect
            size="xs"
            aria-labelledby={label}
            value={isManual ? manual : String(intervalMs)}
            data={[
              ...intervalChoices.map((choice) => ({
                value: String(choice),
                label: t('status.seconds', { seconds: choice / 1000 }),
              })),
              { value: manual, label: t('interval.manual') },
            ]}
            onChange={({ currentTarget: { value } }) => {
              const chosen = intervalChoices.find((choice) => String(choice) === value);
              change(chosen === undefined ? { manual: true } : { manual: false, intervalMs: chosen });
            }}
          />
        )}
      </Row>
      <Row name={t('settings.key.cpuBasis')}>
        {(label) => (
          <NativeSelect
            size="xs"
            aria-labelledby={label}
            value={cpuBasis}
            data={[
              { value: 'core', label: t('monitor.basisCore') },
              { value: 'machine', label: t('monitor.basisMachine') },
            ]}
            onChange={({ currentTarget: { value } }) =>
              change({ cpuBasis: bases.find((basis) => basis === value) ?? 'core' })
            }
          />
        )}
      </Row>
      <Row name={t('settings.key.rules')} help={t('settings.rulesHelp')}>
        {() => (
          <Anchor size="sm" href="#/attention/alerts">
            {t('place.attention')}
          </Anchor>
        )}
      </Row>
    </Panel>
  );
}

function Past() {
  const t = useTranslate();
  const info = useHistoryStore((state) => state.info);
  return (
    <Panel title={t('settings.past')}>
      {info?.limits ? <LimitsForm limits={info.limits} info={info} onDone={() => {}} /> : t('settings.noPast')}
    </Panel>
  );
}

function Desktop() {
  const t = useTranslate();
  const { keepInTray, change } = useUiStore();
  const isDesktop = useLinkState().capabilities?.host === 'desktop';
  return (
    <Panel title={t('settings.desktop')}>
      <Row name={t('settings.key.keepInTray')} {...(isDesktop ? {} : { help: t('settings.desktopOnly') })}>
        {(label) => (
          <Switch
            aria-labelledby={label}
            disabled={!isDesktop}
            checked={keepInTray}
            onChange={({ currentTarget }) => change({ keepInTray: currentTarget.checked })}
          />
        )}
      </Row>
    </Panel>
  );
}

function Keys() {
  const t = useTranslate();
  const rows: readonly (readonly [string, string])[] = [
    ...places.map((place, index) => [`Ctrl+${index + 1}`, t(`place.${place}`)] as const),
    ['Ctrl+,', t('settings.title')],
    ['F1', t('glossary.title')],
    ['F5', t('interval.refresh')],
  ];
  return (
    <Panel title={t('settings.keys')}>
      <table className={classes['keys']}>
        <tbody>
          {rows.map(([keys, what]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="xs" className="muted" mt={6}>
        {t('settings.mac')} {t('place.workbench')}: {t('workbench.keys')}
      </Text>
    </Panel>
  );
}

/** Everything that can be set, on one page; the engine keeps it for the desktop, every browser and every start. */
export function SettingsPage() {
  const t = useTranslate();
  return (
    <div className={classes['page']} data-testid="settings">
      <div className={classes['head']}>
        <Title order={1} size="h3">
          {t('settings.title')}
        </Title>
        <Text size="sm" className="muted">
          {t('settings.about')}
        </Text>
      </div>
      <General />
      <Monitor />
      <Past />
      <Desktop />
      <FilePanel />
      <Keys />
    </div>
  );
}
