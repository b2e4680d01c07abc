import { Group, NativeSelect, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import type { SimulatorPane } from '../../navigation/route.ts';
import { SimulatedMark } from '../../common/simulated-mark.tsx';
import classes from '../simulators.module.css';

interface Props {
  readonly pane: SimulatorPane;
  readonly presets: readonly PresetChoice[];
  /** The example shown; null once something was changed. */
  readonly preset: string | null;
  readonly onPreset: (id: string) => void;
  readonly children: ReactNode;
}

/** An example with its name in the language of the screen. */
interface PresetChoice {
  readonly id: string;
  readonly name: string;
}

/** The examples of a simulator, named by `nameOf`. */
export function presetChoices<Id extends string>(
  presets: Readonly<Record<Id, unknown>>,
  nameOf: (id: Id) => string,
): readonly PresetChoice[] {
  return (Object.keys(presets) as Id[]).map((id) => ({ id, name: nameOf(id) }));
}

/** The frame of each simulator: that it is one, what it shows, and its examples. */
export function Pane({ pane, presets, preset, onPreset, children }: Props) {
  const t = useTranslate();
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
              ...presets.map(({ id, name }) => ({
                value: id,
                label: t('simulators.labelled', { label: t('simulators.preset'), value: name }),
              })),
            ]}
          />
        </Group>
      </Group>
      {children}
    </div>
  );
}
