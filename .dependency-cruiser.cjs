// Who may import whom. Checked by tools/layers, which also holds a fixture that breaks every rule.
const test = '\\.test\\.tsx?$'
const shell = '^app/main/shell/'
const helper = '/testing/'

/** The engine's rooms, from the ground up: none knows of those that stand after it, so that no ring of them can come. */
const rooms = [
  ...['version.ts', 'clock.ts', 'acting.ts', 'log.ts', 'in-turns.ts', 'schema-fault.ts', 'serving/'],
  ...['store/', 'audit/', 'users/', 'jobs/', 'library/', 'system/', 'lab/', 'tablet/', 'trial/', 'hidden/', 'convert/', 'reconstruct/'],
  ...['import/', 'models/', 'pose/', 'clocks/', 'skeleton/', 'review/', 'references/', 'gait/', 'analysis/', 'calibrate/', 'cohorts/'],
  ...['erasure/', 'check/', 'sample/', 'compare/', 'annotate/', 'report/'],
  ...['page-performer.ts', 'engine-parts.ts', 'http/', 'serve-engine.ts', 'engine.ts', 'cli/', 'shell/'],
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-imports-only-core',
      severity: 'error',
      from: { path: '^app/core/' },
      to: { path: '^(app|models|tools|e2e)/', pathNot: '^app/core/' },
    },
    {
      name: 'core-is-pure',
      comment: 'no built-in module, and of the packages only those that read and write formats',
      severity: 'error',
      from: { path: '^app/core/', pathNot: test },
      to: { dependencyTypes: outside(), pathNot: npmPackages('apache-arrow', 'mediabunny') },
    },
    {
      name: 'contract-imports-only-types-of-core',
      severity: 'error',
      from: { path: '^app/contract/', pathNot: test },
      to: { path: '^app/core/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contract-imports-no-other-layer',
      severity: 'error',
      from: { path: '^app/contract/' },
      to: { path: '^(app|models|tools|e2e)/', pathNot: '^app/(contract|core)/' },
    },
    {
      name: 'contract-is-zod-and-orpc',
      severity: 'error',
      from: { path: '^app/contract/', pathNot: test },
      to: { dependencyTypes: outside(), pathNot: npmPackages('zod', '@orpc/contract') },
    },
    {
      name: 'nobody-imports-the-renderer',
      severity: 'error',
      from: { pathNot: '^app/renderer/' },
      to: { path: '^app/renderer/' },
    },
    {
      name: 'renderer-imports-core-and-contract',
      severity: 'error',
      from: { path: '^app/renderer/' },
      to: { path: '^(app|models|tools|e2e)/', pathNot: '^app/(renderer|core|contract)/' },
    },
    {
      name: 'rooms-know-no-workspace',
      comment: 'what several workspaces share stands outside of them',
      severity: 'error',
      from: { path: '^app/renderer/(?!workspaces/|commands/|frame/)[^/]+/', pathNot: test },
      to: { path: '^app/renderer/workspaces/' },
    },
    {
      name: 'workspaces-know-no-other',
      comment: 'but Analyse shows a trial’s conditions as the Library does, and leads to a model',
      severity: 'error',
      from: { path: '^app/renderer/workspaces/([^/]+)/', pathNot: test },
      to: { path: '^app/renderer/workspaces/', pathNot: '^app/renderer/workspaces/($1/|library/session/trial-conditions\\.tsx|models/models-view\\.ts)' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^app/renderer/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'workers-import-core-and-contract',
      severity: 'error',
      from: { path: '^app/workers/' },
      to: { path: '^app/', pathNot: '^app/(workers|core|contract)/' },
    },
    {
      name: 'main-imports-core-and-contract',
      severity: 'error',
      from: { path: '^app/main/' },
      to: { path: '^app/', pathNot: '^app/(main|core|contract)/' },
    },
    {
      name: 'serving-knows-no-engine',
      comment: 'the door, the gate and the pages stand alike before the window, a tablet and a hidden page, whatever is behind them',
      severity: 'error',
      from: { path: '^app/main/serving/', pathNot: test },
      to: { path: '^app/', pathNot: '^app/(main/serving|core|contract)/' },
    },
    ...rooms.slice(0, -1).map((room, at) => ({
      name: 'engine-has-no-rings-of-rooms',
      comment: 'a room is read without those above it',
      severity: 'error',
      from: { path: inEngine([room]), pathNot: [test, helper] },
      to: { path: inEngine(rooms.slice(at + 1)) },
    })),
    {
      name: 'rooms-of-the-engine-have-a-place',
      comment: 'in the order above; what only tests use has none',
      severity: 'error',
      from: { path: '^app/main/', pathNot: [test, helper] },
      to: { path: '^app/main/', pathNot: inEngine(rooms) },
    },
    {
      name: 'nobody-imports-the-shell',
      comment: 'nothing in the program knows which shell it runs under',
      severity: 'error',
      from: { path: '^app/', pathNot: shell },
      to: { path: shell },
    },
    {
      name: 'app-stands-without-tools',
      severity: 'error',
      from: { path: '^app/', pathNot: test },
      to: { path: '^(models|tools|e2e)/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'sample-lab-has-no-rings-of-folders',
      comment: 'what makes the movement knows nothing of how it is filmed, and so on down: a folder is read without those above it',
      severity: 'error',
      scope: 'folder',
      from: { path: '^tools/synth/' },
      to: { path: '^tools/synth/', circular: true },
    },
    {
      name: 'contract-has-no-rings-of-folders',
      severity: 'error',
      scope: 'folder',
      from: { path: '^app/contract/' },
      to: { path: '^app/contract/', circular: true },
    },
    { name: 'no-unresolved-import', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^tools/layers/fixture/' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}

/** @returns {import('dependency-cruiser').DependencyType[]} */
function outside() {
  return ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown']
}

/** @param {string[]} some */
function inEngine(some) {
  return `^app/main/(${some.join('|').replaceAll('.', '\\.')})`
}

/** @param {string[]} names */
function npmPackages(...names) {
  return `node_modules/(${names.join('|')})/`
}
