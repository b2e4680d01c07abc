import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AttentionTab } from '#shared/view/route.ts';

/** What needs a person's attention. */
export function AttentionPage({ tab }: { readonly tab: AttentionTab }) {
  const { t } = useTranslation();
  return <Title order={1} size="h4" data-tab={tab}>{t('attention.title')}</Title>;
}
