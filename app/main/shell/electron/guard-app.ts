import { app } from 'electron'
import type { OriginNow } from './addresses.ts'
import { guardContents } from './guard-contents.ts'
import { guardSession } from './guard-session.ts'

/** Everything here has to happen before Electron is ready. */
export function guardApp(originNow: OriginNow): void {
  app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND, EXCLUDE *.localhost')
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'no-pings'])
    app.commandLine.appendSwitch(name)
  // MediaPipe takes pictures through WebGL, also where no graphics card draws. All pages here are our own.
  app.commandLine.appendSwitch('enable-unsafe-swiftshader')
  app.on('session-created', (session) => guardSession(session, originNow, !app.isPackaged))
  app.on('web-contents-created', (_event, contents) => guardContents(contents, originNow))
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault()
    answer()
  })
}

/** Switches that would open the program to a debugger, foreign code or another network path. */
const REFUSED_WHEN_PACKAGED = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'js-flags',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-running-insecure-content',
  'ignore-certificate-errors',
  'load-extension',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'browser-subprocess-path',
]

export function refusedSwitch(): string | undefined {
  return app.isPackaged ? REFUSED_WHEN_PACKAGED.find((name) => app.commandLine.hasSwitch(name)) : undefined
}
