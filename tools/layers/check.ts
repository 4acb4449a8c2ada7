import { cruise, type ICruiseResult, type IConfiguration } from 'dependency-cruiser'
import { globSync } from 'node:fs'
import { createRequire } from 'node:module'

export interface LayerReport {
  readonly modulesRead: number
  readonly unread: readonly string[]
  readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[]
}

const folders = ['app', 'models', 'tools', 'e2e']
const sources = '**/*.{ts,tsx,mjs}'
const fixture = 'tools/layers/fixture/'

/**
 * The imports under `root` held against the rules. A source file that was not read is told apart, since
 * dependency-cruiser passes what it cannot parse (with TypeScript 7 alone it reads nothing at all).
 */
export async function checkLayers(root: string): Promise<LayerReport> {
  const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration
  const files = sourceFiles(root)
  const { output } = await cruise(files, {
    ...options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: forbidden ?? [] },
  })
  const { modules, summary } = output as ICruiseResult
  const read = new Set(modules.map(({ source }) => source))
  return {
    modulesRead: files.filter((file) => read.has(file)).length,
    unread: files.filter((file) => !read.has(file)),
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

export function sourceFiles(root: string): string[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/${sources}`, { cwd: root }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith(fixture) && !path.endsWith('.d.ts'))
    .toSorted()
}
