import { mkdirSync } from 'node:fs'
import { app, crashReporter, dialog, nativeTheme } from 'electron'
import { problemOf } from '../../core/problem.ts'
import { defaultLibrary } from '../system/folders.ts'
import { showProblem } from './electron/alerts.ts'
import { recordFault } from './electron/faults.ts'
import { guardApp, refusedSwitch } from './electron/guard-app.ts'
import { isLaunchRequest, readLaunch, type LaunchRequest } from './electron/launch-request.ts'
import { assembleProgram, type Program } from './electron/program.ts'
import { routeOfDeepLink } from './electron/routes.ts'

/** What has to be said to Electron before it is ready; the rest is in `program.ts`. */
function begin(): void {
  const refused = refusedSwitch()
  if (refused !== undefined) return refuseSwitch(refused)
  const userData = process.env['STRIDESCOPE_USER_DATA']
  if (userData) {
    mkdirSync(userData, { recursive: true }) // Electron takes no folder that is not there
    app.setPath('userData', userData)
  }
  const launch = readLaunch(process.argv.slice(1), process.env, process.cwd(), app.isPackaged)
  if (!app.requestSingleInstanceLock({ ...launch })) return app.exit()

  let program: Program | null = null
  let started = false
  const early: LaunchRequest[] = []
  const request = (later: LaunchRequest) => {
    if (started) void program?.request(later)
    else early.push(later)
  }

  crashReporter.start({ uploadToServer: false })
  process.on('uncaughtException', endAfterFault)
  process.on('unhandledRejection', (reason) => recordFault('Unhandled rejection', reason))
  guardApp(() => program?.originNow() ?? null)
  app.setAppUserModelId('org.stridescope.app')
  if (app.isPackaged) app.setAsDefaultProtocolClient('stridescope')
  nativeTheme.themeSource = 'dark'

  app.on('second-instance', (_event, _argv, _folder, later) => {
    if (isLaunchRequest(later)) request(later)
  })
  app.on('open-url', (event, link) => {
    event.preventDefault()
    request({ library: null, route: routeOfDeepLink(link), files: [] })
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    request({ library: null, route: null, files: [file] })
  })
  app.on('activate', () => request({ library: null, route: null, files: [] }))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })

  let stopping = false
  // Not `before-quit`: a page may still refuse to close, and would be left without its engine.
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (stopping) return
    stopping = true
    void Promise.resolve(program?.stop()).finally(() => app.exit())
  })

  void app.whenReady().then(async () => {
    try {
      program = assembleProgram(launch.library ?? defaultLibrary())
      await program.start(merged([launch, ...early.splice(0)]))
      started = true
      for (const later of early.splice(0)) await program.request(later)
    } catch (thrown) {
      recordFault('Start', thrown)
      showProblem(problemOf(thrown))
      app.exit(1)
    }
  })
}

function merged(requests: LaunchRequest[]): LaunchRequest {
  return {
    library: null,
    route: requests.findLast(({ route }) => route !== null)?.route ?? null,
    files: requests.flatMap(({ files }) => files),
  }
}

function refuseSwitch(name: string): void {
  dialog.showErrorBox('Stridescope does not start with this switch', `--${name} would open footage and results to other programs.`)
  app.exit(2)
}

let faulty = false

function endAfterFault(error: Error): void {
  const log = recordFault('Uncaught exception', error)
  if (faulty) return app.exit(1)
  faulty = true
  dialog.showErrorBox('Stridescope has a fault and ends', `${error.message}\n\nThe library is safe. Details: ${log}`)
  app.quit()
}

begin()
