/** What package-lock.json says about one installed package; only what is read here. */
interface LockedPackage {
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
  os?: string[]
  cpu?: string[]
  libc?: string[]
}

export type LockedPackages = Record<string, LockedPackage>

export interface Target {
  platform: string
  arch: string
}

/** The program's own dependencies that these sources name, as an import or as a folder. */
export function namedPackages(names: string[], sources: string[]): string[] {
  const text = sources.join('\n')
  return names.filter((name) => new RegExp(`['"\`]${name.replaceAll(/[.$]/g, String.raw`\$&`)}(?:/[^'"\`]*)?['"\`]`).test(text))
}

/**
 * The folders, relative to the checkout, of these packages and all that they need on the target:
 * npm's own resolution over the lock, so that nothing of the development tools comes along.
 */
export function neededPackages(packages: LockedPackages, roots: string[], target: Target): string[] {
  const needed = new Set<string>()
  const add = (from: string, name: string) => {
    const folder = resolve(packages, from, name)
    if (folder === undefined || needed.has(folder) || !fits(packages[folder]!, target)) return
    needed.add(folder)
    for (const dependency of dependenciesOf(packages[folder]!)) add(folder, dependency)
  }
  for (const name of roots) add('', name)
  return [...needed].sort()
}

function dependenciesOf({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta }: LockedPackage): string[] {
  const peers = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta?.[name]?.optional)
  // types are for the compiler only, whatever a package declares
  return [...Object.keys(dependencies ?? {}), ...Object.keys(optionalDependencies ?? {}), ...peers].filter((name) => !name.startsWith('@types/'))
}

function resolve(packages: LockedPackages, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const candidate = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
    if (packages[candidate]) return candidate
    if (folder === '') return undefined
  }
}

function fits({ os, cpu, libc }: LockedPackage, { platform, arch }: Target): boolean {
  return allows(os, platform) && allows(cpu, arch) && (platform !== 'linux' || allows(libc, 'glibc'))
}

function allows(list: string[] | undefined, value: string): boolean {
  if (list === undefined) return true
  return !list.includes(`!${value}`) && (list.every((entry) => entry.startsWith('!')) || list.includes(value))
}
