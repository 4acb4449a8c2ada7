import { join } from 'node:path'
import { app, Menu, session as sessions, shell } from 'electron'
import { problemOf } from '../../../core/problem.ts'
import { asksToReloadPage, asksToRestartEngine, showAbout, showOtherLibrary, showProblem } from './alerts.ts'
import { saveDownloads } from './downloads.ts'
import { enginePlace } from './engine-place.ts'
import { recordFault } from './faults.ts'
import { hiddenPages } from './hidden-pages.ts'
import { answerAsks } from './ipc.ts'
import { keepEngine } from './kept-engine.ts'
import type { LaunchRequest } from './launch-request.ts'
import { menuTemplate } from './menu.ts'
import { showNotice } from './notices.ts'
import { pickPaths } from './pick.ts'
import { openRemembered } from './remembered.ts'
import { keepWindows, tell } from './windows.ts'

export interface Program {
  originNow(): string | null
  /** Starts the engine and opens the first window. */
  start(request: LaunchRequest): Promise<void>
  /** A later start, a deep link, a file dropped on the icon. */
  request(request: LaunchRequest): Promise<void>
  /** Ends what was begun, in an order that loses nothing. */
  stop(): Promise<void>
}

/** In memory only: no frame of anyone's footage is left in a browser cache. */
const PARTITION = 'stridescope'

/** Everything behind Electron's `ready`. */
export function assembleProgram(library: string): Program {
  const place = enginePlace()
  const remembered = openRemembered(join(app.getPath('userData'), 'shell.json'))
  const hidden = hiddenPages()
  const engine = keepEngine(
    {
      runtime: place.runtime,
      entry: place.entry,
      args: ['--library', library, '--welcome'],
      onNotify: (notice) => showNotice(notice, (route) => void windows.show(route)),
      onBusy: (value) => windows.showProgress(value),
      openHidden: hidden.open,
    },
    (lastWords) => void afterEngineEnded(lastWords),
  )
  const session = sessions.fromPartition(PARTITION)
  const windows = keepWindows({
    windowUrl: (route) => engine.windowUrl(route),
    session,
    preload: join(app.getAppPath(), 'dist', 'shell', 'preload.cjs'),
    icon: join(place.root, 'resources', 'icons', '256x256.png'),
    devTools: !app.isPackaged,
    remembered,
    onPageGone: (window, details) => void afterPageGone(window, details),
    onLastClosed: () => hidden.lastWindowClosed(),
  })

  async function afterPageGone(...[window, details]: Parameters<typeof asksToReloadPage>): Promise<void> {
    recordFault('A window stopped working', details)
    if (await asksToReloadPage(window, details)) await windows.replace(window)
    else app.quit()
  }

  async function afterEngineEnded(lastWords: string): Promise<void> {
    recordFault('The engine ended', lastWords)
    if (!(await asksToRestartEngine(lastWords))) return app.quit()
    try {
      await engine.start()
      for (const window of [...windows.all()]) await windows.replace(window)
    } catch (thrown) {
      const { message, hint } = problemOf(thrown)
      await afterEngineEnded([message, hint].filter(Boolean).join('\n'))
    }
  }

  async function offer(files: string[]): Promise<void> {
    if (files.length === 0) return
    try {
      const grants = await engine.grantPaths(files)
      tell(await windows.front(), 'offered', grants)
    } catch (thrown) {
      showProblem(problemOf(thrown))
    }
  }

  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(process.platform, app.isPackaged, {
        newWindow: () => void windows.open(),
        command: (command) => void windows.front().then((window) => tell(window, 'command', command)),
        openLibraryFolder: () => void shell.openPath(library).then((failure) => failure && showProblem({ code: 'folder', message: 'The library folder could not be opened.', hint: failure })),
        about: () => void showAbout(library),
      }),
    ),
  )
  saveDownloads(session, engine.originNow, remembered)
  answerAsks(
    {
      'pick-files': async (window) => engine.grantPaths(await pickPaths(window, 'files', remembered)),
      'pick-folder': async (window) => engine.grantPaths(await pickPaths(window, 'folder', remembered)),
      'grant-dropped': (_window, paths) => engine.grantPaths(paths),
    },
    windows.all,
    engine.originNow,
  )

  return {
    originNow: engine.originNow,
    async start({ route, files }) {
      await engine.start()
      await windows.open(route ?? undefined)
      await offer(files)
    },
    async request({ library: wanted, route, files }) {
      await windows.show(route)
      if (wanted !== null && wanted !== library) await showOtherLibrary(library, wanted)
      await offer(files)
    },
    async stop() {
      remembered.writeNow()
      await engine.shutdown()
    },
  }
}
