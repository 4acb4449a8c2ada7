import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { ShellBridge } from '../../contract/channels/shell-bridge.ts'
import type { Answer, Asks, Tells } from './electron/channels.ts'

async function ask<Name extends keyof Asks>(name: Name, ...args: Parameters<Asks[Name]>): Promise<ReturnType<Asks[Name]>> {
  const answer = (await ipcRenderer.invoke(name, ...args)) as Answer<ReturnType<Asks[Name]>>
  if ('problem' in answer) throw answer.problem // as data: the bridge strips an Error of all but its message
  return answer.value
}

/** What arrives before the page listens waits for its first listener. */
function hear<Name extends keyof Tells>(name: Name): (listener: (message: Tells[Name]) => void) => () => void {
  const listeners = new Set<(message: Tells[Name]) => void>()
  const waiting: Tells[Name][] = []
  ipcRenderer.on(name, (_event, message: Tells[Name]) => {
    if (listeners.size === 0) waiting.push(message)
    for (const listener of listeners) listener(message)
  })
  return (listener) => {
    listeners.add(listener)
    for (const message of waiting.splice(0)) listener(message)
    return () => void listeners.delete(listener)
  }
}

const bridge: ShellBridge = {
  pickFiles: () => ask('pick-files'),
  pickFolder: () => ask('pick-folder'),
  grantDropped: async (files) => ask('grant-dropped', files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '')),
  onCommand: hear('command'),
  onOpen: hear('open'),
  onOffered: hear('offered'),
}

contextBridge.exposeInMainWorld('stridescope', bridge)
