/**
 * Node does not look for what is known already: it would read the whole `package.json` anew for every file of a package and for every
 * import of one, and drizzle-orm's has 179 kB.
 */
import { existsSync } from 'node:fs'
import { registerHooks, type ResolveFnOutput } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const SOURCES = new URL('../../', import.meta.url).href

/** Packages of many small files, of which those that `import` reaches are all ES modules. */
const ALL_MODULES = /\/node_modules\/(?:apache-arrow|drizzle-orm|hono|mediabunny|zod)\//
/** What our own files have imported by name: they all see the same packages. */
const named = new Map<string, ResolveFnOutput>()

/**
 * `built`: where the program was built in few files (`vite.program.config.ts`), which takes half the time to load: its files lie as its
 * sources do below `app`. Only where this is said, as the sources may have changed since.
 */
export function resolveQuickly(built: string | undefined): void {
  registerHooks({
    resolve(specifier, context, next) {
      const { parentURL, conditions } = context
      const file = built && builtFile(built, specifier, parentURL)
      if (file) return { url: file, format: 'module', shortCircuit: true }
      if (!parentURL || !conditions.includes('import')) return next(specifier, context)
      if (specifier.startsWith('.')) {
        const format = formatOf(specifier, parentURL)
        return format ? { url: new URL(specifier, parentURL).href, format, shortCircuit: true } : next(specifier, context)
      }
      if (parentURL.includes('/node_modules/')) return next(specifier, context)
      const known = named.get(specifier) ?? { ...next(specifier, context), shortCircuit: true }
      named.set(specifier, known)
      return known
    },
  })
}

function formatOf(specifier: string, parent: string): string | undefined {
  if (specifier.endsWith('.ts')) return 'module-typescript'
  return ALL_MODULES.test(parent) && /\.m?js$/.test(specifier) ? 'module' : undefined
}

function builtFile(folder: string, specifier: string, parent: string | undefined): string | undefined {
  const source = specifier.startsWith('.') && parent?.startsWith(SOURCES) ? new URL(specifier, parent).href : specifier
  if (!source.startsWith(SOURCES) || !source.endsWith('.ts')) return undefined
  const file = join(folder, `${source.slice(SOURCES.length, -'.ts'.length)}.js`)
  return existsSync(file) ? pathToFileURL(file).href : undefined
}
