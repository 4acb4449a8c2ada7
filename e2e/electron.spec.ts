import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { locateElectron } from '../app/main/system/locate.mjs'

const root = join(import.meta.dirname, '..')
const electron = locateElectron({ root })
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])

test.skip('missing' in electron, `Electron's binary is not installed here: ${'missing' in electron ? electron.missing : ''}`)
test.skip(!hasDisplay, 'Electron needs a display, and there is none here')
test.skip(!existsSync(join(root, 'dist/shell/electron.js')), 'dist/shell is not built: vite build -c vite.shell.config.ts')

let folder: string
let program: ElectronApplication
let page: Page

async function start(...args: string[]): Promise<void> {
  program = await _electron.launch({
    ...('path' in electron && { executablePath: electron.path }),
    // Chromium refuses its sandbox to root, which is who runs tests in a container
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, '--library', join(folder, 'library'), ...args],
    // A new library that nothing greets: these tests look at the shell.
    env: { ...definedOnly(process.env), STRIDESCOPE_USER_DATA: join(folder, 'user-data'), STRIDESCOPE_SAMPLE: join(folder, 'no-sample') },
  })
  page = await program.firstWindow()
  await page.waitForLoadState()
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stridescope-electron-'))
})
test.afterEach(async () => {
  await (program as ElectronApplication | undefined)?.close() // not there when it could not be launched
  rmSync(folder, { recursive: true, force: true })
})

test('opens a window on the engine, without Node and with the bridge only', async () => {
  await start()
  await expect(page).toHaveTitle(/Stridescope/)
  expect(new URL(page.url()).hostname).toBe('stridescope.localhost')
  expect(page.url()).not.toContain('code=')
  expect(await page.evaluate('[typeof require, typeof process, typeof module, typeof Buffer]')).toEqual(Array(4).fill('undefined'))
  expect(await page.evaluate('Object.keys(window.stridescope).sort()')).toEqual(['grantDropped', 'onCommand', 'onOffered', 'onOpen', 'pickFiles', 'pickFolder'])
  expect(await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))).toEqual([true])
})

test('leads nowhere else', async () => {
  await start()
  const before = page.url()
  expect(await page.evaluate(`window.open('https://example.com/')`)).toBeNull()
  expect(await page.evaluate(`fetch('https://example.com/').then(() => 'reached', () => 'refused')`)).toBe('refused')
  expect(await page.evaluate(`fetch('http://127.0.0.1:1/', { mode: 'no-cors' }).then(() => 'reached', () => 'refused')`)).toBe('refused')
  expect(await page.evaluate(`Notification.requestPermission()`)).toBe('denied')
  await page.evaluate(`void (location.href = 'https://example.com/')`)
  await page.waitForTimeout(500)
  expect(page.url()).toBe(before)
})

test('picked files become grants; the page never sees a path', async () => {
  await start()
  const file = join(folder, 'walk.trc')
  writeFileSync(file, 'PathFileType\t4\t(X/Y/Z)\twalk.trc\n')
  await program.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
  const grants = await page.evaluate('window.stridescope.pickFiles()')
  expect(grants).toMatchObject([{ name: 'walk.trc', isFolder: false }])
  expect(JSON.stringify(grants)).not.toContain(folder)
})

test('a deep link is the first page', async () => {
  await start('stridescope://session/s1')
  expect(new URL(page.url()).pathname).toBe('/library/sessions/s1')
})

test('a second window opens with a code of its own', async () => {
  await start()
  const second = program.waitForEvent('window')
  await program.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find(({ label }) => label.includes('File'))
    file?.submenu?.items.find(({ label }) => label === 'New Window')?.click()
  })
  await (await second).waitForLoadState()
  await expect(await second).toHaveTitle(/Stridescope/)
})
