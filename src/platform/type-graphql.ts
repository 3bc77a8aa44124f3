/** Loaded when the first field is declared: programs and threads that declare none start in half the time without it. */
export function typeGraphql(): typeof import('type-graphql') {
  return require('type-graphql');
}
