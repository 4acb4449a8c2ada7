import { app, BrowserWindow, session as sessions } from 'electron'
import type { HiddenPage } from '../../hidden/hidden-page.ts'
import { guardSession } from './guard-session.ts'
import { printWindow } from './print-window.ts'

/** Windows that are never shown, for what needs a browser: each has a session of its own, which reaches only its own address. */
export function hiddenPages() {
  let opened = 0
  const open = new Set<BrowserWindow>()
  return {
    async open(url: string): Promise<HiddenPage> {
      const { origin } = new URL(url)
      const session = sessions.fromPartition(`hidden-${++opened}`)
      guardSession(session, () => origin, false)
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          session,
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          nodeIntegrationInSubFrames: false,
          nodeIntegrationInWorker: false,
          webSecurity: true,
          allowRunningInsecureContent: false,
          webviewTag: false,
          spellcheck: false,
          devTools: false,
          // It would sleep, since nobody sees it.
          backgroundThrottling: false,
        },
      })
      open.add(window)
      const gone = new Promise<string>((resolve) => {
        window.once('closed', () => resolve('The page was closed.'))
        window.webContents.once('render-process-gone', (_event, { reason, exitCode }) => resolve(`The page’s process ended: ${reason}, ${exitCode}.`))
      })
      window.once('closed', () => open.delete(window))
      const close = async () => {
        if (open.has(window)) window.destroy()
      }
      await window.loadURL(url).catch(async (thrown: unknown) => {
        await close()
        throw thrown
      })
      return { gone, print: (file, how) => printWindow(window, file, how), close }
    },

    /** Who closes the last window ends the program: a hidden one must not keep it alive with nothing to see. */
    lastWindowClosed(): void {
      if (open.size > 0 && process.platform !== 'darwin') app.quit()
    },
  }
}
