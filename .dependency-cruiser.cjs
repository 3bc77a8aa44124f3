/**
 * The stairs of the house. Rooms import only from rooms below them, and only through their index.
 * The architecture test runs these rules; the floors stand here and nowhere else.
 */
const floors = [
  'platform',
  'audit',
  'identity',
  'sources',
  'duties',
  'catalog',
  'sharing',
  'exchange',
  'services',
  'cases',
  'oversight',
  'api',
  'cli',
];

const stairs = floors.map((room, floor) => ({
  name: `floor-${room}`,
  comment: `${room} stands on floor ${floor} and imports only from floors below it`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${[...floors.slice(floor + 1), 'console'].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...stairs,
    {
      name: 'front-door',
      comment: 'another room is entered through its index.ts only',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/([^/]+)/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'sample-city-uses-the-front-doors',
      severity: 'error',
      from: { path: '^prisma/' },
      to: { path: '^src/', pathNot: '^src/[^/]+/index\\.ts$' },
    },
    {
      name: 'rooms-do-not-know-the-sample-city',
      severity: 'error',
      from: { path: '^src/(?!cli/)' },
      to: { path: '^prisma/' },
    },
    {
      name: 'prisma-only-in-platform-and-stores',
      comment: 'only *.store.ts touch the tables',
      severity: 'error',
      from: { path: '^(src|prisma)/', pathNot: ['^src/platform/', '\\.store\\.ts$'] },
      to: { path: '^src/platform/prisma/' },
    },
    {
      name: 'no-circles',
      comment: 'types may know each other; code that runs may not go in a circle',
      severity: 'error',
      from: {},
      to: {
        circular: true,
        viaOnly: { pathNot: '^src/platform/prisma/', dependencyTypesNot: ['type-only'] },
      },
    },
    {
      name: 'no-test-code-in-the-house',
      severity: 'error',
      from: { path: '^(src|prisma)/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      from: { path: '^(src|prisma)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/platform/prisma/internal' },
  },
};
