// Stands in for the electron package in every project that must run without it,
// so that an import of electron there does not compile.
export {};
