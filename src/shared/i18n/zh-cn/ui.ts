/** Texts of the `ui` namespace. */
export const ui = {};
