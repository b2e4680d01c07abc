import { Menu, Tray } from 'electron';
import { translator } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/scenario.ts';

interface Actions {
  readonly show: () => void;
  readonly quit: () => void;
}

/**
 * Puts an icon into the system's tray: a click shows the window, its menu shows or quits. Some
 * Linux desktops have no tray; there the app does without. The caller keeps what is returned,
 * or the icon is collected as garbage.
 */
export function createTray(options: Actions & { readonly icon: string }): Tray | null {
  try {
    const tray = new Tray(options.icon);
    tray.setToolTip('Procession');
    tray.on('click', options.show);
    return tray;
  } catch {
    return null; // no tray here
  }
}

/** Gives the tray its menu in a language. */
export function setTrayMenu(tray: Tray, language: Language, { show, quit }: Actions): void {
  const t = translator(language);
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: t('host:tray.show'), click: show },
      { type: 'separator' },
      { label: t('host:menu.quit'), click: quit },
    ]),
  );
}
