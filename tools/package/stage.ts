import { chmodSync, copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { locateRuntime } from '../../app/main/system/locate.mjs'
import { isEngineSource, isKept } from './kept-files.ts'
import { namedPackages, neededPackages, type LockedPackages, type Target } from './needed-packages.ts'

export interface Staged {
  folder: string
  runtime: string
  /** The packages that the engine itself names. */
  roots: string[]
  packages: number
  bytes: number
  /** What a complete package would have and this one has not. */
  lacking: string[]
}

/** What a first start opens. */
export const SAMPLE = 'resources/sample/stridescope-lab.json'

/** How a model was made is for who makes one. */
const RECIPE = 'models/training/'

/** Only its binary is run, by path; its dependencies serve its install script. */
const BINARY_ONLY = 'ffmpeg-static'

/** Lays out the engine as it will lie in the packaged program's resources. */
export function stageEngine(root: string, folder: string, target: Target): Staged {
  const node = locateRuntime({ root })
  if ('missing' in node) throw new Error(node.missing)
  const lacking: string[] = []
  rmSync(folder, { recursive: true, force: true })

  const sources = filesUnder(join(root, 'app')).filter(isEngineSource)
  copyFiles(join(root, 'app'), join(folder, 'app'), sources)
  for (const name of ['dist/renderer', 'models', 'resources']) {
    if (existsSync(join(root, name))) copyFiles(join(root, name), join(folder, name), filesUnder(join(root, name)).filter((file) => !`${name}/${file}`.startsWith(RECIPE)))
    else lacking.push(name)
  }
  if (!existsSync(join(root, SAMPLE))) lacking.push('the sample session')
  for (const name of ['LICENSE', 'NOTICE']) copyFiles(root, folder, [name])
  const { name, version, license, type, dependencies = {}, optionalDependencies = {} } = readJson(join(root, 'package.json')) as Manifest
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ name, version, license, private: true, type }, null, 2)}\n`)

  const runtime = join(folder, 'runtime', target.platform === 'win32' ? 'node.exe' : 'node')
  copyFiles(dirname(node.path), dirname(runtime), [node.path.slice(dirname(node.path).length + 1)])
  const nodeLicence = join(dirname(node.path), '..', 'LICENSE')
  if (existsSync(nodeLicence)) copyFiles(dirname(nodeLicence), dirname(runtime), ['LICENSE'])
  if (node.source !== '.runtime/node') lacking.push(`Node from .runtime/node (this is ${node.path})`)
  writeLaunchers(folder, target)

  const code = sources.filter((file) => /\.(?:ts|mjs)$/.test(file)).map((file) => readFileSync(join(root, 'app', file), 'utf8'))
  const named = namedPackages([...Object.keys(dependencies), ...Object.keys(optionalDependencies)], code)
  const roots = named.filter((name) => name !== BINARY_ONLY)
  const { packages } = readJson(join(root, 'package-lock.json')) as { packages: LockedPackages }
  const needed = neededPackages(packages, roots, target)
  if (named.includes(BINARY_ONLY)) {
    const binary = target.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg'
    if (existsSync(join(root, 'node_modules', BINARY_ONLY, binary))) needed.push(`node_modules/${BINARY_ONLY}`)
    else lacking.push('ffmpeg')
  }
  for (const path of needed) copyPackage(root, folder, path, target)

  const bytes = filesUnder(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
  return { folder, runtime, roots, packages: needed.length, bytes, lacking }
}

interface Manifest {
  name: string
  version: string
  license: string
  type: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

function copyPackage(root: string, folder: string, path: string, target: Target): void {
  const from = join(root, path)
  const packageName = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  // a package inside another has its own place in the lock
  const files = filesUnder(from).filter((file) => !/(?:^|\/)node_modules\//.test(file) && isKept(packageName, file, target))
  copyFiles(from, join(folder, path), files)
}

/** `stridescope …` of the installed program. */
function writeLaunchers(folder: string, { platform }: Target): void {
  if (platform === 'win32')
    return writeFileSync(join(folder, 'stridescope.cmd'), '@"%~dp0runtime\\node.exe" --disable-warning=ExperimentalWarning "%~dp0app\\main\\cli\\main.ts" %*\r\n')
  const launcher = join(folder, 'stridescope')
  writeFileSync(
    launcher,
    '#!/bin/sh\nhere=$(dirname "$(readlink -f "$0")")\nexec "$here/runtime/node" --disable-warning=ExperimentalWarning "$here/app/main/cli/main.ts" "$@"\n',
  )
  chmodSync(launcher, 0o755)
}

function copyFiles(from: string, to: string, files: string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true })
    copyFileSync(join(from, file), join(to, file))
  }
}

function filesUnder(folder: string): string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
