/**
 * Imported before all others by whatever starts often, and handed on to the workers it forks: less than half of the time to load.
 * Compiled code is kept between starts. And where a file names its neighbour by path, Node need not look for it, nor read which kind of
 * module its package holds: it reads the whole `package.json` anew for every file, and drizzle-orm's has 179 kB.
 */
import { enableCompileCache, registerHooks } from 'node:module'
import { join } from 'node:path'
import { cacheFolder } from './folders.ts'

process.env.NODE_COMPILE_CACHE ??= join(cacheFolder(), 'compiled')
enableCompileCache(process.env.NODE_COMPILE_CACHE)

/** Packages of many small files, of which those that `import` reaches are all ES modules. */
const ALL_MODULES = /\/node_modules\/(?:apache-arrow|drizzle-orm|hono|mediabunny|zod)\//

registerHooks({
  resolve(specifier, context, next) {
    const format = context.parentURL && specifier.startsWith('.') && context.conditions.includes('import') ? formatOf(specifier, context.parentURL) : undefined
    return format ? { url: new URL(specifier, context.parentURL).href, format, shortCircuit: true } : next(specifier, context)
  },
})

function formatOf(specifier: string, parent: string): string | undefined {
  if (specifier.endsWith('.ts')) return 'module-typescript'
  return ALL_MODULES.test(parent) && /\.m?js$/.test(specifier) ? 'module' : undefined
}
