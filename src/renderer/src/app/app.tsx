import { MantineProvider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '#shared/i18n/translator.ts';
import { EmptyState } from '../common/empty-state.tsx';
import { useDescribeError } from '../common/use-describe-error.ts';
import { LinkContext, useLinkState } from '../connection/link-context.ts';
import type { Link } from '../connection/link.ts';
import { AppFrame } from './app-frame.tsx';
import { createColorScheme } from './color-scheme.ts';
import { theme } from './theme.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { useSettingsSync } from './use-settings-sync.ts';

const colorScheme = createColorScheme();

/** The screen, or what to do when the host does not accept this page's token. */
function Entrance() {
  useSettingsSync();
  const { error } = useLinkState();
  const describeError = useDescribeError();
  if (error?.code !== 'token-refused') return <AppFrame />;
  const { message, hint } = describeError(error);
  return <EmptyState title={message} help={hint} />;
}

/** Provides theme, language and connection to the frame. */
export function App({ link }: { readonly link: Link }) {
  const language = useUiStore((state) => state.language);
  const [i18n] = useState(() => createI18n(language));
  useEffect(() => {
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
  }, [i18n, language]);
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider theme={theme} colorSchemeManager={colorScheme}>
        <LinkContext.Provider value={link}>
          <Entrance />
        </LinkContext.Provider>
      </MantineProvider>
    </I18nextProvider>
  );
}
