/**
 * Loaded where fields are declared: half of what a program or a thread without any would load for nothing.
 */
export function typeGraphql(): typeof import('type-graphql') {
  return require('type-graphql');
}
