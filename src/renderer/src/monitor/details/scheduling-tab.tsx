import { Stack, Text } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import type { Part, Scheduling } from '#shared/model/detail.ts';
import type { Formatter } from '#shared/text/format.ts';
import { Facts } from './facts.tsx';
import { PartSection } from './part-section.tsx';

/** How the scheduler treats a process, and how often it gave the processor up or lost it. */
export function SchedulingTab({
  part,
  format,
}: {
  readonly part: Part<Scheduling> | null;
  readonly format: Formatter;
}) {
  const t = useTranslate();
  return (
    <PartSection part={part}>
      {(scheduling) => (
        <Stack gap="sm">
          <Facts
            rows={[
              { name: t('inspect.policy'), value: t(`inspect.policies.${scheduling.policy}`) },
              {
                name: t('inspect.realtimePriority'),
                value: scheduling.realtimePriority === 0 ? undefined : String(scheduling.realtimePriority),
              },
              { name: t('inspect.nice'), value: String(scheduling.nice) },
              { name: t('inspect.affinity'), value: scheduling.affinity },
              { name: t('inspect.voluntary'), value: format.count(scheduling.voluntarySwitches) },
              { name: t('inspect.involuntary'), value: format.count(scheduling.involuntarySwitches) },
            ]}
          />
          <Text size="xs" className="muted">
            {t('inspect.switchesHelp')}
          </Text>
        </Stack>
      )}
    </PartSection>
  );
}
