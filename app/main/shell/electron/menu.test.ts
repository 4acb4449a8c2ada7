import { describe, expect, test, vi } from 'vitest'
import type { MenuItemConstructorOptions } from 'electron'
import { menuTemplate } from './menu.ts'

const actions = () => ({ newWindow: vi.fn<() => void>(), command: vi.fn<(command: string) => void>(), openLibraryFolder: vi.fn<() => void>(), about: vi.fn<() => void>() })
const outline = (platform: NodeJS.Platform, packaged: boolean) =>
  Object.fromEntries(menuTemplate(platform, packaged, actions()).map((top) => [top.label, items(top).filter(({ type }) => type !== 'separator').map(({ role, label }) => label ?? role)]))
const items = (top: MenuItemConstructorOptions) => top.submenu as MenuItemConstructorOptions[]

describe.each(['win32', 'linux'] as const)('on %s', (platform) => {
  test('the menus are complete', () => {
    expect(outline(platform, true)).toEqual({
      '&File': ['New Window', 'Import Files…', 'Import Folder…', 'quit'],
      '&Edit': ['Undo', 'Redo', 'cut', 'copy', 'paste', 'selectAll'],
      '&View': ['Command Palette…', 'Actual Size', 'zoomIn', 'zoomOut', 'togglefullscreen'],
      '&Window': ['minimize', 'zoom', 'close'],
      '&Help': ['Keyboard Shortcuts', 'Open Library Folder', 'About Stridescope'],
    })
  })
})

test('on macOS the program has its own menu, and quits from there', () => {
  const menus = outline('darwin', true)
  expect(menus['Stridescope']).toEqual(['About Stridescope', 'services', 'hide', 'hideOthers', 'unhide', 'quit'])
  expect(menus['&File']).toEqual(['New Window', 'Import Files…', 'Import Folder…', 'close'])
  expect(menus['&Help']).not.toContain('About Stridescope')
})

test.each(['darwin', 'win32'] as const)('on %s reloading and developer tools are for development only', (platform) => {
  expect(outline(platform, false)['&View']).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']))
  expect(JSON.stringify(menuTemplate(platform, true, actions()))).not.toMatch(/reload|toggleDevTools/i)
})

test('each item sends its own command', () => {
  const recorded = actions()
  for (const top of menuTemplate('linux', true, recorded)) for (const item of items(top)) (item.click as (() => void) | undefined)?.()
  expect(recorded.command.mock.calls.flat()).toEqual(['import-files', 'import-folder', 'undo', 'redo', 'command-palette', 'show-keys'])
  expect([recorded.newWindow, recorded.openLibraryFolder, recorded.about].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1])
})

test('no key is taken twice, and undo is left to the page', () => {
  const all = menuTemplate('linux', false, actions()).flatMap(items)
  const keys = all.flatMap(({ accelerator }) => accelerator ?? [])
  expect(new Set(keys).size).toBe(keys.length)
  expect(all.filter(({ registerAccelerator }) => registerAccelerator === false).map(({ label }) => label)).toEqual(['Undo', 'Redo', 'Command Palette…'])
  expect(keys).toEqual(expect.arrayContaining(['CmdOrCtrl+O', 'CmdOrCtrl+Shift+O', 'CmdOrCtrl+N']))
})
