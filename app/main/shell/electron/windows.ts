import { BrowserWindow, screen, type BrowserWindowConstructorOptions, type Rectangle, type RenderProcessGoneDetails, type Session } from 'electron'
import type { Tells } from './channels.ts'
import { asksToLeave } from './alerts.ts'
import { recordFault } from './faults.ts'
import type { Remembered } from './remembered.ts'
import { routeOfAddress } from './routes.ts'
import { besides, placeWindow, SMALLEST, type WindowPlace } from './window-place.ts'

export interface Windows {
  all(): BrowserWindow[]
  open(route?: string): Promise<BrowserWindow>
  /** The window in front, opened if there is none. */
  front(): Promise<BrowserWindow>
  /** Brings a window to the front, at this route if one is given. */
  show(route: string | null): Promise<void>
  /** The same place and route in a new window with a new one-time code. */
  replace(window: BrowserWindow): Promise<void>
  showProgress(value: number | null): void
}

interface Surroundings {
  windowUrl(route?: string): Promise<string>
  session: Session
  preload: string
  icon: string
  devTools: boolean
  remembered: Remembered
  onPageGone(window: BrowserWindow, details: RenderProcessGoneDetails): void
  onLastClosed(): void
}

const NO_PROGRESS = -1

export function keepWindows(around: Surroundings): Windows {
  const { remembered } = around
  let windows: BrowserWindow[] = [] // the last one in front comes last
  let progress = NO_PROGRESS
  const without = (window: BrowserWindow) => windows.filter((other) => other !== window)

  async function openAt(place: { bounds: Rectangle; maximised: boolean }, route?: string): Promise<BrowserWindow> {
    const address = await around.windowUrl(route)
    const window = new BrowserWindow({ ...place.bounds, ...appearance(around) })
    windows.push(window)
    window.once('ready-to-show', () => (place.maximised ? window.maximize() : window.show()))
    window.on('focus', () => (windows = [...without(window), window]))
    window.once('closed', () => {
      windows = without(window)
      if (windows.length === 0) around.onLastClosed()
    })
    rememberPlace(window, remembered)
    window.webContents.on('will-prevent-unload', (event) => {
      if (asksToLeave(window)) event.preventDefault()
    })
    window.webContents.on('render-process-gone', (_event, details) => {
      if (details.reason !== 'clean-exit') around.onPageGone(window, details)
    })
    window.setProgressBar(progress)
    await window.loadURL(address).catch((thrown: unknown) => recordFault('A window could not load its page', thrown))
    return window
  }

  async function open(route?: string): Promise<BrowserWindow> {
    const before = windows.at(-1)
    const last = before === undefined ? remembered.now.window : { ...placeOf(before), bounds: besides(before.getNormalBounds()), maximised: false }
    return openAt(placeWindow(last, screen.getAllDisplays(), screen.getPrimaryDisplay()), route)
  }

  return {
    all: () => windows,
    open,
    front: async () => windows.at(-1) ?? open(),
    async show(route) {
      const window = windows.at(-1)
      if (window === undefined) return void (await open(route ?? undefined))
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
      if (route !== null) tell(window, 'open', route)
    },
    async replace(window) {
      await openAt(placeOf(window), routeOfAddress(window.webContents.getURL()))
      window.destroy()
    },
    showProgress(value) {
      progress = value ?? NO_PROGRESS
      for (const window of windows) window.setProgressBar(progress)
    },
  }
}

export function tell<Name extends keyof Tells>(window: BrowserWindow, name: Name, message: Tells[Name]): void {
  window.webContents.send(name, message)
}

function appearance({ session, preload, icon, devTools }: Surroundings): BrowserWindowConstructorOptions {
  return {
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Stridescope',
    backgroundColor: '#0d1014',
    icon,
    webPreferences: {
      preload,
      session,
      devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  }
}

function placeOf(window: BrowserWindow): WindowPlace {
  const bounds = window.getNormalBounds()
  return { bounds, maximised: window.isMaximized(), displayId: screen.getDisplayMatching(bounds).id }
}

function rememberPlace(window: BrowserWindow, remembered: Remembered): void {
  const keep = () => remembered.keep({ window: placeOf(window) })
  window.on('resize', keep)
  window.on('move', keep)
  window.on('maximize', keep)
  window.on('unmaximize', keep)
  window.on('close', keep)
}
