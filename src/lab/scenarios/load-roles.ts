import type { Roles } from '../runtime/context.ts';

/** Loads the code of one scenario; called inside actors only. Throws for a scenario without roles. */
export async function loadRoles(id: string): Promise<Roles> {
  const loaded = (await import(`./${id}/roles.ts`)) as { readonly roles: Roles };
  return loaded.roles;
}
