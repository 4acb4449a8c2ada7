import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** Stands in for the `electron` module and records what it was asked. Nothing of Electron runs. */
interface Call {
  name: string
  args: unknown[]
}

export const calls: Call[] = []
/** What dialogs answer next, in order. */
export const answers: unknown[] = []
export const userData = mkdtempSync(join(tmpdir(), 'stridescope-shell-'))
afterAll(() => rmSync(userData, { recursive: true, force: true }))
export const machine = { packaged: false, firstInstance: true, switches: new Set<string>() }

export function called(name: string): unknown[][] {
  return calls.filter((call) => call.name === name).map(({ args }) => args)
}

function record(name: string, result?: (...args: never[]) => unknown) {
  return (...args: unknown[]) => {
    calls.push({ name, args })
    return result?.(...(args as never[]))
  }
}

const answerOr = (usual: unknown) => () => (answers.length > 0 ? answers.shift() : usual)

class App extends EventEmitter {
  get isPackaged(): boolean {
    return machine.packaged
  }
}

export const app = Object.assign(new App(), {
  commandLine: {
    appendSwitch: record('appendSwitch'),
    hasSwitch: (name: string) => machine.switches.has(name),
  },
  enableSandbox: record('enableSandbox'),
  exit: record('exit'),
  quit: record('quit', () => quit()),
  getAppPath: () => '/repository',
  getPath: (name: string) => (name === 'userData' ? userData : join(userData, name)),
  setPath: record('setPath'),
  getVersion: () => '0.1.0',
  requestSingleInstanceLock: record('requestSingleInstanceLock', () => machine.firstInstance),
  setAppUserModelId: record('setAppUserModelId'),
  setAsDefaultProtocolClient: record('setAsDefaultProtocolClient'),
  whenReady: () => Promise.resolve(),
})

/** As Electron does: windows close first, then `will-quit` may still hold the end back. */
function quit(): void {
  for (const window of [...BrowserWindow.all]) window.destroy()
  const event = anEvent()
  app.emit('will-quit', event)
  if (!event.defaultPrevented) app.exit()
}

export function anEvent<T extends object>(details?: T) {
  return Object.assign({ defaultPrevented: false, preventDefault(this: { defaultPrevented: boolean }) { this.defaultPrevented = true } }, details)
}

export class WebContents extends EventEmitter {
  mainFrame: { url: string } = { url: '' }
  openHandler: ((details: { url: string }) => { action: string }) | undefined
  sent: [string, unknown][] = []
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
  setWebRTCIPHandlingPolicy = record('setWebRTCIPHandlingPolicy')
  getURL(): string {
    return this.mainFrame.url
  }
  send(name: string, message: unknown): void {
    this.sent.push([name, message])
  }
}

interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = []
  webContents = new WebContents()
  options: Record<string, unknown> & { webPreferences: Record<string, unknown> }
  bounds: Bounds
  maximised = false
  minimised = false
  progress = Number.NaN
  constructor(options: BrowserWindow['options']) {
    super()
    this.options = options
    const { x, y, width, height } = options as unknown as Bounds
    this.bounds = { x, y, width, height }
    BrowserWindow.all.push(this)
    app.emit('web-contents-created', anEvent(), this.webContents)
  }
  async loadURL(address: string): Promise<void> {
    calls.push({ name: 'loadURL', args: [address] })
    this.webContents.mainFrame = { url: address }
    this.emit('ready-to-show')
  }
  getNormalBounds = () => this.bounds
  isMaximized = () => this.maximised
  isMinimized = () => this.minimised
  maximize = () => void (this.maximised = true)
  restore = () => void (this.minimised = false)
  show = record('window.show')
  focus = record('window.focus')
  setProgressBar = (value: number) => void (this.progress = value)
  destroy(): void {
    BrowserWindow.all = BrowserWindow.all.filter((window) => window !== this)
    this.emit('closed')
    if (BrowserWindow.all.length === 0) app.emit('window-all-closed')
  }
}

type Handler = (...args: never[]) => unknown

export class Session extends EventEmitter {
  handlers: Record<string, Handler> = {}
  private readonly keep = (name: string) => (handler: Handler) => void (this.handlers[name] = handler)
  webRequest = { onBeforeRequest: this.keep('before-request'), onHeadersReceived: this.keep('headers-received') }
  setPermissionRequestHandler = this.keep('permission-request')
  setPermissionCheckHandler = this.keep('permission-check')
  setDevicePermissionHandler = this.keep('device-permission')
  setDisplayMediaRequestHandler = this.keep('display-media')
  setCertificateVerifyProc = this.keep('certificate')
  setSpellCheckerEnabled = record('setSpellCheckerEnabled')
  setSpellCheckerLanguages = record('setSpellCheckerLanguages')
  setProxy = record('setProxy', () => Promise.resolve())
}

export const partitions = new Map<string, Session>()
const session = {
  fromPartition(name: string): Session {
    const made = partitions.get(name) ?? new Session()
    if (!partitions.has(name)) {
      partitions.set(name, made)
      app.emit('session-created', made)
    }
    return made
  },
}

const invocations = new Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>()
const ipcMain = { handle: (name: string, handler: (event: unknown, ...args: unknown[]) => Promise<unknown>) => void invocations.set(name, handler) }

/** As a page's preload would ask. */
export async function invoke(name: string, sender: { sender: WebContents; senderFrame: unknown }, ...args: unknown[]): Promise<unknown> {
  const handler = invocations.get(name)
  if (handler === undefined) throw new Error(`Nobody handles ${name}`)
  return handler(sender, ...args)
}

const dialog = {
  showErrorBox: record('showErrorBox'),
  showMessageBox: record('showMessageBox', async () => ({ response: answerOr(1)() })),
  showMessageBoxSync: record('showMessageBoxSync', answerOr(1)),
  showOpenDialog: record('showOpenDialog', async () => ({ filePaths: answerOr([])() })),
}

export class Notification extends EventEmitter {
  static shown: Notification[] = []
  static isSupported = () => true
  options: { title: string; body: string }
  constructor(options: { title: string; body: string }) {
    super()
    this.options = options
  }
  show(): void {
    Notification.shown.push(this)
  }
}

const primaryDisplay = { id: 1, workArea: { x: 0, y: 25, width: 1920, height: 1055 } }
const screen = {
  getAllDisplays: () => [primaryDisplay],
  getPrimaryDisplay: () => primaryDisplay,
  getDisplayMatching: () => primaryDisplay,
}

const Menu = { buildFromTemplate: (template: unknown) => template, setApplicationMenu: record('setApplicationMenu') }
const shell = { openExternal: record('openExternal', () => Promise.resolve()), openPath: record('openPath', async () => '') }
const crashReporter = { start: record('crashReporter.start') }
const nativeTheme = { themeSource: 'system' }

export const exposed = new Map<string, unknown>()
const contextBridge = { exposeInMainWorld: (name: string, api: unknown) => void exposed.set(name, api) }
export const ipcRenderer = Object.assign(new EventEmitter(), { invoke: record('ipcRenderer.invoke', async () => answerOr({ value: [] })()) })
const webUtils = { getPathForFile: (file: { path?: string }) => file.path ?? '' }

/** What `import … from 'electron'` gets. */
export const electronModule = {
  app,
  BrowserWindow,
  contextBridge,
  crashReporter,
  dialog,
  ipcMain,
  ipcRenderer,
  Menu,
  nativeTheme,
  Notification,
  screen,
  session,
  shell,
  webUtils,
}

/** As if the program had never been started. */
export function forgetAll(): void {
  calls.length = 0
  answers.length = 0
  Object.assign(machine, { packaged: false, firstInstance: true })
  machine.switches.clear()
  app.removeAllListeners()
  BrowserWindow.all = []
  Notification.shown = []
  partitions.clear()
  invocations.clear()
  nativeTheme.themeSource = 'system'
}
