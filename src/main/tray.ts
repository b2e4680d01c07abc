import { Menu, Tray } from 'electron';
import { translator } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/scenario.ts';

/**
 * Puts an icon into the system's tray: a click shows the window, its menu shows or quits. Some
 * Linux desktops have no tray; there the app does without. The caller keeps what is returned,
 * or the icon is collected as garbage.
 */
export function createTray(options: {
  readonly icon: string;
  readonly language: Language;
  readonly show: () => void;
  readonly quit: () => void;
}): Tray | null {
  const t = translator(options.language);
  try {
    const tray = new Tray(options.icon);
    tray.setToolTip('Procession');
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: t('host:tray.show'), click: options.show },
        { type: 'separator' },
        { label: t('host:menu.quit'), click: options.quit },
      ]),
    );
    tray.on('click', options.show);
    return tray;
  } catch {
    return null; // no tray here
  }
}
