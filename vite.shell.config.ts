import { builtinModules } from 'node:module'
import { defineConfig, type BuildEnvironmentOptions } from 'vite'

/** Electron's two files: its main process, and the preload that a sandboxed page may only have as one CommonJS file. */
export default defineConfig({
  publicDir: false,
  environments: {
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'], builtins: [/^node:/, ...builtinModules] },
      build: shellFile('app/main/shell/electron.ts', 'es', 'electron.js'),
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'], builtins: [] },
      build: shellFile('app/main/shell/preload.ts', 'cjs', 'preload.cjs'),
    },
  },
  builder: {
    async buildApp({ build, environments }) {
      for (const name of ['main', 'preload']) await build(environments[name]!)
    },
  },
})

function shellFile(input: string, format: 'es' | 'cjs', name: string): BuildEnvironmentOptions {
  return {
    outDir: 'dist/shell',
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: { input, external: ['electron', /^node:/], output: { format, entryFileNames: name, codeSplitting: false } },
  }
}
