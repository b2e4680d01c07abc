import type { MenuItemConstructorOptions } from 'electron';
import type { NameUnder } from '#shared/i18n/text-key.ts';
import { translator } from '#shared/i18n/translator.ts';
import { places, type Place } from '#shared/model/places.ts';
import type { Language } from '#shared/model/scenario.ts';

/** What menus do that is no role. */
export interface MenuActions {
  readonly go: (place: Place | 'licenses' | 'settings') => void;
  readonly openDataFolder: () => void;
}

type Item = MenuItemConstructorOptions;

const separator: Item = { type: 'separator' };

/** The menu bar as data. */
export function menuModel(options: {
  readonly platform: NodeJS.Platform;
  readonly language: Language;
  readonly isDevelopment: boolean;
  readonly actions: MenuActions;
}): Item[] {
  const { platform, language, isDevelopment, actions } = options;
  const isMac = platform === 'darwin';
  const t = translator(language);
  const item = (role: NonNullable<Item['role']>, key: NameUnder<'host:menu.'>): Item => ({
    role,
    label: t(`host:menu.${key}`),
  });
  const menu = (key: NameUnder<'host:menu.'>, submenu: Item[], role?: 'window' | 'help'): Item => ({
    label: t(`host:menu.${key}`),
    submenu,
    ...(role ? { role } : {}),
  });
  const action = (key: NameUnder<'host:menu.'>, click: () => void): Item => ({ label: t(`host:menu.${key}`), click });
  const settings: Item = {
    label: t('ui:settings.title'),
    accelerator: 'CmdOrCtrl+,',
    registerAccelerator: false,
    click: () => actions.go('settings'),
  };
  const application: Item = {
    label: 'Procession',
    submenu: [
      item('about', 'about'),
      separator,
      settings,
      separator,
      item('services', 'services'),
      separator,
      item('hide', 'hide'),
      item('hideOthers', 'hideOthers'),
      item('unhide', 'unhide'),
      separator,
      item('quit', 'quit'),
    ],
  };
  // The page handles these keys itself, also where a menu would not see them.
  const placeItems = places.map((place, index): Item => ({
    label: t(`ui:place.${place}`),
    accelerator: `CmdOrCtrl+${index + 1}`,
    registerAccelerator: false,
    click: () => actions.go(place),
  }));
  return [
    isMac ? application : menu('file', [settings, separator, item('quit', 'quit')]),
    menu('edit', [
      item('undo', 'undo'),
      item('redo', 'redo'),
      separator,
      item('cut', 'cut'),
      item('copy', 'copy'),
      item('paste', 'paste'),
      item('selectAll', 'selectAll'),
    ]),
    menu('view', [
      ...placeItems,
      separator,
      item('resetZoom', 'resetZoom'),
      // “+” needs Shift on most keyboards.
      { ...item('zoomIn', 'zoomIn'), accelerator: 'CmdOrCtrl+=' },
      item('zoomOut', 'zoomOut'),
      separator,
      item('togglefullscreen', 'fullScreen'),
      item('reload', 'reloadView'),
      ...(isDevelopment ? [item('toggleDevTools', 'developerTools')] : []),
    ]),
    menu(
      'window',
      [
        item('minimize', 'minimise'),
        ...(isMac ? [item('zoom', 'zoom'), separator, item('front', 'front')] : [item('close', 'close')]),
      ],
      'window',
    ),
    menu(
      'help',
      [
        action('licenses', () => actions.go('licenses')),
        action('dataFolder', actions.openDataFolder),
        ...(isMac ? [] : [separator, item('about', 'about')]),
      ],
      'help',
    ),
  ];
}
