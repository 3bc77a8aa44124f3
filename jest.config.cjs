/** Tests run through swc because type-graphql needs decorator metadata and tsc is too slow for a loop. */
const esmOnly = ['jose', 'saxen'];

module.exports = {
  testEnvironment: '<rootDir>/test/support/environment.cjs',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  setupFiles: [
    'reflect-metadata',
    '<rootDir>/test/support/graphql-as-in-production.cjs',
    '<rootDir>/test/support/forked-typescript.cjs',
    '<rootDir>/test/support/kept-passwords.cjs',
  ],
  transform: {
    '^.+\\.(t|j|mj)s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2023',
        },
        module: { type: 'commonjs', ignoreDynamic: true },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  testTimeout: 30000,
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/in-order.cjs',
};
