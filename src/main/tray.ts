import { Menu, Tray } from 'electron';
import { join } from 'node:path';
import { translator } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/scenario.ts';

interface Actions {
  readonly show: () => void;
  readonly quit: () => void;
  /** Whether the window's end leaves the program in the tray. */
  readonly setKept: (isKept: boolean) => void;
}

/** The icon for the tray: macOS wants one without colours, which it draws in those of its menu bar. */
export const trayIcon = (resources: string, platform: NodeJS.Platform): string =>
  join(resources, platform === 'darwin' ? 'trayTemplate.png' : 'tray.png');

/**
 * Puts an icon into the system's tray: a click shows the window. Null where the icon cannot be read; some Linux desktops
 * have no tray and show none. The caller keeps what is returned, or the icon is collected as garbage.
 */
export function createTray(options: Pick<Actions, 'show'> & { readonly icon: string }): Tray | null {
  try {
    const tray = new Tray(options.icon);
    tray.setToolTip('Procession');
    tray.on('click', options.show);
    return tray;
  } catch {
    return null;
  }
}

/** Gives the tray its menu in a language. */
export function setTrayMenu(tray: Tray, language: Language, isKept: boolean, { show, quit, setKept }: Actions): void {
  const t = translator(language);
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: t('host:tray.show'), click: show },
      {
        label: t('host:tray.keep'),
        type: 'checkbox',
        checked: isKept,
        click: ({ checked }) => setKept(checked),
      },
      { type: 'separator' },
      { label: t('host:menu.quit'), click: quit },
    ]),
  );
}
