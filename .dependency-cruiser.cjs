/** Directions of the house: app → components → lib → db, and a procedure that knows nothing but itself. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'procedure-is-pure',
      severity: 'error',
      from: { path: '^lib/procedure/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^lib/procedure/|node_modules/zod/' },
    },
    {
      name: 'db-is-the-ground',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: '^(app|components|lib)/', pathNot: '^lib/env\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'lib-knows-no-view',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components)/' },
    },
    {
      name: 'components-know-no-page',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^app/' },
    },
    {
      name: 'components-do-not-query',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^db/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-knows-no-trade',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: '^(lib|db)/' },
    },
    {
      // Three kilobytes on every step (docs/decisions/0009).
      name: 'steps-carry-no-link-of-next',
      severity: 'error',
      from: { path: '^app/\\(applicant\\)/demande/\\[reference\\]/\\[page\\]/page\\.tsx$' },
      to: { path: 'node_modules/next/link', reachable: true },
    },
    {
      name: 'tests-stay-tests',
      severity: 'error',
      from: { pathNot: '\\.test\\.ts$|^lib/testing/|^e2e/|^vitest' },
      to: { path: '^lib/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
