import { translateFromData } from '#shared/i18n/translator.ts';
import { Stack, Text } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import type { Part, SignalSets } from '#shared/model/detail.ts';
import { PartTable } from './part-table.tsx';
import { PartSection } from './part-section.tsx';

const sets = ['pending', 'blocked', 'ignored', 'caught'] as const;

/** Each signal that is pending, blocked, ignored or caught, and what it means. */
export function SignalsTab({ part }: { readonly part: Part<SignalSets> | null }) {
  const t = useTranslate();
  const meaning = (name: string): string =>
    translateFromData(t, 'ui', {
      key: `signalHelp.${name}`,
      fallback: name.startsWith('SIGRT') ? t('inspect.realtimeSignal') : '',
    });
  return (
    <PartSection part={part}>
      {(signals) => {
        const names = [...new Set(sets.flatMap((set) => signals[set]))];
        return names.length === 0 ? (
          <Text size="sm" className="muted">
            {t('inspect.noSignals')}
          </Text>
        ) : (
          <Stack gap="sm">
            <PartTable
              label={t('inspect.signals')}
              part={names}
              keyOf={(name) => name}
              columns={[
                { title: t('inspect.signal'), text: (name) => name, mono: true },
                { title: t('inspect.meaning'), text: meaning },
                ...sets.map((set) => ({
                  title: t(`inspect.${set}`),
                  text: (name: string) => (signals[set].includes(name) ? t('inspect.yes') : ''),
                  width: 76,
                })),
              ]}
            />
            <Text size="xs" className="muted">
              {t('inspect.signalsHelp')}
            </Text>
          </Stack>
        );
      }}
    </PartSection>
  );
}
