/** Texts of the `cli` namespace. */
export const cli = {};
