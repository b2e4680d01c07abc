import type { NameUnder } from '#shared/i18n/text-key.ts';
import type { MenuItemConstructorOptions } from 'electron';
import { translator } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/scenario.ts';

/** The menu bar as data. Places are reached by Ctrl+1 to 6, which the page handles itself. */
export function menuModel(options: {
  readonly platform: NodeJS.Platform;
  readonly language: Language;
  readonly isDevelopment: boolean;
}): MenuItemConstructorOptions[] {
  const { platform, language, isDevelopment } = options;
  const t = translator(language);
  const item = (
    role: NonNullable<MenuItemConstructorOptions['role']>,
    key: NameUnder<'host:menu.'>,
  ): MenuItemConstructorOptions => ({
    role,
    label: t(`host:menu.${key}`),
  });
  const menu = (key: NameUnder<'host:menu.'>, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions => ({
    label: t(`host:menu.${key}`),
    submenu,
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const application: MenuItemConstructorOptions = {
    label: 'Procession',
    submenu: [
      item('about', 'about'),
      separator,
      item('hide', 'hide'),
      item('hideOthers', 'hideOthers'),
      item('unhide', 'unhide'),
      separator,
      item('quit', 'quit'),
    ],
  };
  const developer = isDevelopment
    ? [separator, item('reload', 'reload'), item('toggleDevTools', 'developerTools')]
    : [];
  return [
    ...(platform === 'darwin' ? [application] : [menu('file', [item('quit', 'quit')])]),
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
      item('resetZoom', 'resetZoom'),
      item('zoomIn', 'zoomIn'),
      item('zoomOut', 'zoomOut'),
      separator,
      item('togglefullscreen', 'fullScreen'),
      ...developer,
    ]),
    menu('window', [item('minimize', 'minimise'), item('close', 'close')]),
  ];
}
