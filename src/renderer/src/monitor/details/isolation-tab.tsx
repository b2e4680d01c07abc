import { Stack, Text, Title } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import type { ProcessDetail } from '#shared/model/detail.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { Facts } from './facts.tsx';
import { PartTable } from './part-table.tsx';
import { PartSection } from './part-section.tsx';

const sets = ['effective', 'permitted', 'inheritable', 'bounding'] as const;

/**
 * What keeps a process apart from others, and what it may do beyond them: cgroups(7), namespaces(7), capabilities(7).
 */
export function IsolationTab({ detail }: { readonly detail: ProcessDetail | null }) {
  const t = useTranslate();
  return (
    <Stack gap="sm">
      <Title order={3} size="h6">
        {t('inspect.cgroup')}
      </Title>
      <PartSection part={detail?.cgroup}>
        {({ path, container }) => (
          <Facts
            rows={[
              { name: t('inspect.cgroup'), value: cleanText(path) },
              {
                name: t('inspect.container'),
                value: container === null ? t('inspect.noContainer') : cleanText(container),
              },
            ]}
          />
        )}
      </PartSection>
      <Title order={3} size="h6">
        {t('inspect.namespaces')}
      </Title>
      <PartTable
        label={t('inspect.namespaces')}
        part={detail?.namespaces}
        keyOf={({ type }) => type}
        columns={[
          { title: t('inspect.namespace'), text: ({ type }) => type },
          { title: t('inspect.number'), text: ({ id }) => id, mono: true },
          { title: t('inspect.whose'), text: ({ ours }) => t(ours ? 'inspect.ours' : 'inspect.own') },
        ]}
      />
      <Title order={3} size="h6">
        {t('inspect.capabilities')}
      </Title>
      <PartSection part={detail?.capabilities}>
        {(capabilities) => {
          const names = [...new Set(sets.flatMap((set) => capabilities[set]))];
          return (
            <>
              {capabilities.effective.length === 0 && capabilities.permitted.length === 0 ? (
                <Text size="sm">{t('inspect.noCapabilities')}</Text>
              ) : null}
              {names.length === 0 ? null : (
                <PartTable
                  label={t('inspect.capabilities')}
                  part={names}
                  keyOf={(name) => name}
                  columns={[
                    { title: t('inspect.capability'), text: (name) => name, mono: true },
                    ...sets.map((set) => ({
                      title: t(`inspect.${set}`),
                      text: (name: string) => (capabilities[set].includes(name) ? t('inspect.yes') : ''),
                      width: 88,
                    })),
                  ]}
                />
              )}
            </>
          );
        }}
      </PartSection>
    </Stack>
  );
}
