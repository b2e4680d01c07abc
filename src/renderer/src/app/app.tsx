import { MantineProvider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '#shared/i18n/translator.ts';
import { LinkContext } from '../connection/link-context.ts';
import type { Link } from '../connection/link.ts';
import { AppFrame } from './app-frame.tsx';
import { theme } from './theme.ts';
import { useUiStore } from '../stores/ui-store.ts';

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
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <LinkContext.Provider value={link}>
          <AppFrame />
        </LinkContext.Provider>
      </MantineProvider>
    </I18nextProvider>
  );
}
