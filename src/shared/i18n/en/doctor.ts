/** Texts of the `doctor` namespace. */
export const doctor = {};
