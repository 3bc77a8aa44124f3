/** Errors of the catalog room. */
export const CATALOG_ERRORS = Object.freeze({});
