import { app, dialog, type BrowserWindow, type RenderProcessGoneDetails } from 'electron'
import type { Problem } from '../../../core/problem.ts'

export async function asksToReloadPage(window: BrowserWindow, { reason, exitCode }: RenderProcessGoneDetails): Promise<boolean> {
  const why = reason === 'oom' ? 'it ran out of memory' : `${reason}, exit code ${exitCode}`
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Stridescope',
    message: 'This window stopped working.',
    detail: `What happened: ${why}.\nThe engine still runs; everything that was saved is there, and running jobs go on.`,
    buttons: ['Reload', 'Quit'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 0
}

export async function asksToRestartEngine(lastWords: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Stridescope',
    message: 'The engine ended unexpectedly.',
    detail: `${lastWords === '' ? 'It left no message.' : `Its last words:\n${lastWords}`}\n\nUnfinished jobs go on from their last completed stage after a restart.`,
    buttons: ['Restart Engine', 'Quit'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

/** The page has unfinished work; Electron would otherwise keep the window open without a word. */
export function asksToLeave(window: BrowserWindow): boolean {
  const response = dialog.showMessageBoxSync(window, {
    type: 'question',
    title: 'Stridescope',
    message: 'Close this window?',
    detail: 'Something in it is not finished.',
    buttons: ['Close', 'Stay'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

export function showProblem({ message, hint }: Problem): void {
  dialog.showErrorBox(message, hint ?? '')
}

export async function showOtherLibrary(running: string, wanted: string): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    title: 'Stridescope',
    message: 'Stridescope already has another library open.',
    detail: `Open now: ${running}\nQuit Stridescope before you open ${wanted}.`,
    buttons: ['OK'],
  })
}

export async function showAbout(library: string): Promise<void> {
  const { electron, chrome } = process.versions
  await dialog.showMessageBox({
    type: 'info',
    title: 'About Stridescope',
    message: `Stridescope ${app.getVersion()}`,
    detail: `Electron ${electron}\nChromium ${chrome}\n${process.platform} ${process.arch}\n\nLibrary: ${library}\nLicence: Apache-2.0`,
    buttons: ['OK'],
  })
}
