import { expect, test } from 'vitest'
import { isEngineSource, isKept } from './kept-files.ts'
import { namedPackages, neededPackages } from './needed-packages.ts'

const linux = { platform: 'linux', arch: 'x64' }
const windows = { platform: 'win32', arch: 'x64' }

test('packages count when a source names them, not when it only mentions their letters', () => {
  const sources = [`import { z } from 'zod'\nawait import("@orpc/server/fetch")`, `join(root, 'node_modules', 'ffmpeg-static')`, `'reactive' // react\nfrom './ws'`]
  expect(namedPackages(['zod', '@orpc/server', '@orpc/client', 'ffmpeg-static', 'react', 'ws'], sources)).toEqual(['zod', '@orpc/server', 'ffmpeg-static'])
})

test('what is needed is found as npm would: nested before outer, peers with, optional peers and types without', () => {
  const packages = {
    'node_modules/a': { dependencies: { b: '1', '@types/node': '1' }, peerDependencies: { c: '1', d: '1' }, peerDependenciesMeta: { d: { optional: true } } },
    'node_modules/a/node_modules/b': { dependencies: { e: '1' } },
    'node_modules/b': {},
    'node_modules/c': {},
    'node_modules/d': {},
    'node_modules/e': { dependencies: { a: '1' } },
    'node_modules/unrelated': {},
    'node_modules/@types/node': {},
  }
  expect(neededPackages(packages, ['a'], linux)).toEqual(['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/c', 'node_modules/e'])
})

test('a package for another system stays behind', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { win: '1', lin: '1', musl: '1', notMac: '1', gone: '1' } },
    'node_modules/win': { os: ['win32'] },
    'node_modules/lin': { os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
    'node_modules/musl': { os: ['linux'], libc: ['musl'] },
    'node_modules/notMac': { os: ['!darwin'] },
  }
  expect(neededPackages(packages, ['a'], linux)).toEqual(['node_modules/a', 'node_modules/lin', 'node_modules/notMac'])
  expect(neededPackages(packages, ['a'], windows)).toEqual(['node_modules/a', 'node_modules/notMac', 'node_modules/win'])
})

test('a native package keeps its binary for the target only, and nothing to compile', () => {
  const kept = (target: typeof linux) =>
    ['prebuilds/linux-x64.node', 'prebuilds/linuxmusl-x64.node', 'prebuilds/win32-x64.node', 'deps/sqlite3/sqlite3.c', 'src/x.cpp', 'binding.gyp', 'lib/index.js', 'LICENSE'].filter((file) => isKept('better-sqlite3', file, target))
  expect(kept(linux)).toEqual(['prebuilds/linux-x64.node', 'lib/index.js', 'LICENSE'])
  expect(kept(windows)).toEqual(['prebuilds/win32-x64.node', 'lib/index.js', 'LICENSE'])
  expect(isKept('onnxruntime-node', 'bin/napi-v6/darwin/arm64/libonnxruntime.dylib', linux)).toBe(false)
  expect(isKept('onnxruntime-node', 'bin/napi-v6/linux/x64/libonnxruntime.so.1', linux)).toBe(true)
})

test('licences stay, notes for developers go', () => {
  expect(['LICENSE.md', 'licence.txt', 'NOTICE', 'dist/x.LICENSE', 'README.md', 'a.d.ts', 'a.js.map', 'a.js'].filter((file) => isKept('x', file, linux))).toEqual(['LICENSE.md', 'licence.txt', 'NOTICE', 'dist/x.LICENSE', 'a.js'])
})

test('the engine goes along without tests, window sources and Electron’s part', () => {
  const files = ['core/a.ts', 'core/a.test.ts', 'core/test-data/a.csv', 'renderer/main.tsx', 'main/engine.ts', 'main/store/migrations/0001-spine.sql', 'main/shell/electron.ts', 'main/shell/electron/menu.ts', 'main/shell/preload.ts', 'main/shell/engine-process.ts']
  expect(files.filter(isEngineSource)).toEqual(['core/a.ts', 'main/engine.ts', 'main/store/migrations/0001-spine.sql', 'main/shell/engine-process.ts'])
})
