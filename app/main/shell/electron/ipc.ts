import { isAbsolute } from 'node:path'
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { problemOf } from '../../../core/problem.ts'
import type { Answer, Asks } from './channels.ts'
import { isOwnPage, type OriginNow } from './addresses.ts'
import { recordFault } from './faults.ts'

type Answers = {
  [Name in keyof Asks]: (window: BrowserWindow, ...args: Parameters<Asks[Name]>) => Promise<ReturnType<Asks[Name]>>
}
type Shapes = { [Name in keyof Asks]: (args: unknown[]) => args is Parameters<Asks[Name]> }

const MOST_PATHS = 10_000

const noArguments = (args: unknown[]): args is [] => args.length === 0
const isPath = (value: unknown) => typeof value === 'string' && isAbsolute(value) && !value.includes('\0')
const pathsOnly = (args: unknown[]): args is [string[]] =>
  args.length === 1 && Array.isArray(args[0]) && args[0].length <= MOST_PATHS && args[0].every(isPath)

const shapes: Shapes = { 'pick-files': noArguments, 'pick-folder': noArguments, 'grant-dropped': pathsOnly }

/** Answers the asks of our own windows' main frames on the engine's pages, and of nobody else. */
export function answerAsks(answers: Answers, windows: () => BrowserWindow[], originNow: OriginNow): void {
  for (const name of Object.keys(shapes) as (keyof Asks)[]) {
    ipcMain.handle(name, async (event, ...args: unknown[]): Promise<Answer<unknown>> => {
      const window = askingWindow(event, windows(), originNow())
      if (window === undefined) throw new Error('Not a window of Stridescope')
      if (!shapes[name](args)) throw new Error(`Not what ${name} takes`)
      try {
        return { value: await (answers[name] as (window: BrowserWindow, ...args: unknown[]) => Promise<unknown>)(window, ...args) }
      } catch (thrown) {
        const problem = problemOf(thrown)
        if (problem.code === 'unexpected') recordFault(name, thrown)
        return { problem }
      }
    })
  }
}

function askingWindow({ sender, senderFrame }: IpcMainInvokeEvent, windows: BrowserWindow[], origin: string | null): BrowserWindow | undefined {
  if (senderFrame === null || senderFrame !== sender.mainFrame || !isOwnPage(senderFrame.url, origin)) return undefined
  return windows.find(({ webContents }) => webContents === sender)
}
