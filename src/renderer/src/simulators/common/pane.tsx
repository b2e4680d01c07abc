import { Group, NativeSelect, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimulatorPane } from '../../navigation/route.ts';
import { SimulatedMark } from '../../common/simulated-mark.tsx';
import classes from '../simulators.module.css';

interface Props {
  readonly pane: SimulatorPane;
  /** Ids of the examples, and where their names are in the catalogue. */
  readonly presets: readonly string[];
  readonly presetKey: string;
  /** The example shown; null once something was changed. */
  readonly preset: string | null;
  readonly onPreset: (id: string) => void;
  readonly children: ReactNode;
}

/** The frame of each simulator: that it is one, what it shows, and its examples. */
export function Pane({ pane, presets, presetKey, preset, onPreset, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes['body']} data-testid="simulator" data-pane={pane}>
      <Group justify="space-between" align="center" gap="md">
        <Group gap="sm" flex={1} miw={300}>
          <SimulatedMark />
          <Text size="sm" className="muted" flex={1}>
            {t(`simulators.summary.${pane}`)}
          </Text>
        </Group>
        <Group gap={6}>
          <NativeSelect
            size="xs"
            w={310}
            aria-label={t('simulators.preset')}
            value={preset ?? ''}
            onChange={(event) => {
              if (event.currentTarget.value !== '') onPreset(event.currentTarget.value);
            }}
            data={[
              ...(preset === null ? [{ value: '', label: t('simulators.ownInput') }] : []),
              ...presets.map((id) => ({
                value: id,
                label: t('simulators.labelled', {
                  label: t('simulators.preset'),
                  value: t(`simulators.${presetKey}.preset.${id}`),
                }),
              })),
            ]}
          />
        </Group>
      </Group>
      {children}
    </div>
  );
}
