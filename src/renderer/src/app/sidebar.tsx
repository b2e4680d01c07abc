import { Anchor, AppShell, Group, NavLink, Stack, Text, Indicator } from '@mantine/core';
import {
  IconActivity,
  IconBell,
  IconCpu,
  IconFlask,
  IconHistory,
  IconTimeline,
  IconTools,
  IconSettings,
  IconVocabulary,
} from '@tabler/icons-react';
import { places, type Place } from '#shared/model/places.ts';
import { useTranslate } from '../common/use-translate.ts';
import type { Route } from '../navigation/route.ts';
import { useGlossaryStore } from '../stores/glossary-store.ts';
import { LanguageSwitch } from '../common/language-switch.tsx';
import { ThemeSwitch } from '../common/theme-switch.tsx';
import type { ReactNode } from 'react';
import { useUnseenAlerts } from '../stores/alerts-store.ts';

const icons: Readonly<Record<Place, typeof IconActivity>> = {
  monitor: IconActivity,
  machine: IconCpu,
  attention: IconBell,
  lab: IconFlask,
  sessions: IconHistory,
  simulators: IconTimeline,
  workbench: IconTools,
};

/** A button, not a link: the address' fragment names the place. */
function skip(): void {
  document.querySelector<HTMLElement>('main')?.focus();
}

const maxShown = 99;

/** Pages below one of the sidebar. */
const parents: Partial<Record<Route['place'], Route['place']>> = {
  run: 'lab',
  worksheet: 'lab',
  session: 'sessions',
  compare: 'sessions',
  series: 'lab',
};

/** A page's icon with the number of unseen alerts. */
function UnseenMark({ children }: { readonly children: ReactNode }) {
  const t = useTranslate();
  const unseen = useUnseenAlerts();
  const label = (
    <span role="img" aria-label={t('attention.unseen', { count: unseen })} data-testid="unseen">
      {unseen > maxShown ? `${maxShown}+` : unseen}
    </span>
  );
  return (
    <Indicator disabled={unseen === 0} label={label} size={16} color="red.9" offset={2} style={{ display: 'flex' }}>
      {children}
    </Indicator>
  );
}

function PlaceIcon({ place }: { readonly place: Place }) {
  const Icon = icons[place];
  return <Icon size={18} aria-hidden />;
}

/** The way to the places, and the switches for theme and language. */
export function Sidebar({ place }: { readonly place: Route['place'] }) {
  const t = useTranslate();
  const { opened, open } = useGlossaryStore();
  const current = parents[place] ?? place;
  return (
    <AppShell.Navbar p="xs" aria-label={t('app.navigation')}>
      <button type="button" className="skip-link" onClick={skip}>
        {t('app.skip')}
      </button>
      <Group gap="xs" px="xs" py="sm">
        <Text fw={700} size="lg">
          {t('app.name')}
        </Text>
      </Group>
      <Stack gap={2} flex={1}>
        {places.map((id, index) => (
          <NavLink
            key={id}
            href={`#/${id}`}
            label={t(`place.${id}`)}
            leftSection={
              id === 'attention' ? (
                <UnseenMark>
                  <PlaceIcon place={id} />
                </UnseenMark>
              ) : (
                <PlaceIcon place={id} />
              )
            }
            rightSection={
              <Text size="xs" className="faint" aria-hidden>
                {index + 1}
              </Text>
            }
            active={current === id}
            aria-current={current === id ? 'page' : undefined}
            aria-keyshortcuts={`Control+${index + 1} Meta+${index + 1}`}
            variant="light"
          />
        ))}
      </Stack>
      <Stack gap="xs">
        <NavLink
          component="button"
          label={t('glossary.title')}
          leftSection={<IconVocabulary size={18} aria-hidden />}
          rightSection={
            <Text size="xs" className="faint" aria-hidden>
              F1
            </Text>
          }
          aria-haspopup="dialog"
          aria-expanded={opened}
          aria-keyshortcuts="F1"
          onClick={open}
        />
        <NavLink
          component="a"
          href="#/settings"
          label={t('settings.title')}
          leftSection={<IconSettings size={18} aria-hidden />}
          active={place === 'settings'}
          aria-current={place === 'settings' ? 'page' : undefined}
          aria-keyshortcuts="Control+, Meta+,"
          variant="light"
        />
        <LanguageSwitch />
        <ThemeSwitch />
        <Anchor
          size="xs"
          ta="center"
          className="muted"
          href="#/licenses"
          aria-current={place === 'licenses' ? 'page' : undefined}
        >
          {t('licenses.title')}
        </Anchor>
      </Stack>
    </AppShell.Navbar>
  );
}
