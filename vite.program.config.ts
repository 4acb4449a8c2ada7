import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defineConfig } from 'vite'

/** What starts quickly once it lies in few files: `app/main/system/quick-resolve.ts` says when they are taken instead of the sources. */
const ENTRIES = ['main/serve-engine.ts', 'main/cli/perform-line.ts', ...globSync('workers/*/main.ts', { cwd: 'app' })]

/** Each file looks for what lies beside its source: workers, migrations, the sample. */
const whereItsSourceLies = {
  name: 'where-its-source-lies',
  transform: {
    filter: { code: 'import.meta.url' },
    handler: (code: string, id: string) => ({ code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)), map: null }),
  },
}

export default defineConfig({
  publicDir: false,
  plugins: [whereItsSourceLies],
  ssr: { noExternal: ['apache-arrow', 'drizzle-orm', 'flatbuffers', 'hono', 'mediabunny', 'rou3', 'tslib', 'zod', /^@(?:hono|orpc)\//] },
  build: {
    ssr: true,
    outDir: 'dist/program',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(ENTRIES.map((entry) => [entry.replace(/\.ts$/, ''), join('app', entry)])),
      output: { entryFileNames: '[name].js' },
    },
  },
})
