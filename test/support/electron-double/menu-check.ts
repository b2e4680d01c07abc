import type { MenuItemConstructorOptions } from 'electron';

const modifiers = /^(?:Cmd|Command|Ctrl|Control|CmdOrCtrl|CommandOrControl|Alt|Option|AltGr|Shift|Super|Meta)$/u;
const keys =
  /^(?:[0-9A-Z)!@#$%^&*(:;+=<>,_\-./?~`{}[\]|\\"']|F(?:[1-9]|1\d|2[0-4])|Plus|Space|Tab|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape)$/u;

function isAccelerator(text: string): boolean {
  const parts = text.split('+');
  return keys.test(parts.at(-1) ?? '') && parts.slice(0, -1).every((part) => modifiers.test(part));
}

/** Throws for what Electron's menus would refuse or ignore (lib/browser/api/menu-item.ts and accelerator_util.cc). */
export function checkMenu(template: readonly MenuItemConstructorOptions[]): void {
  for (const { label, role, type, click, accelerator, submenu } of template) {
    const name = label ?? role ?? type;
    if (name === undefined) throw new Error('an item of a menu has neither a label, a role nor a type');
    if (role && click) throw new Error(`“${name}” has a role, so its click would never be called`);
    if (accelerator && !isAccelerator(accelerator)) throw new Error(`“${accelerator}” is no accelerator`);
    if (Array.isArray(submenu)) checkMenu(submenu);
  }
}
