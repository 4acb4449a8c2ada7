import type { Grant } from '../../contract/channels/shell-channel.ts'
import type { ShellBridge } from '../../contract/channels/shell-bridge.ts'
import { heldFiles, walkEntries, type HeldFile } from './held-files.ts'

declare global {
  interface Window {
    stridescope?: ShellBridge
  }
}

/** What a person picked: real files that the shell has granted, or files that only this window holds. */
export type Picked = { kind: 'granted'; grants: Grant[] } | { kind: 'held'; files: HeldFile[] }

export type PickWhat = 'files' | 'folder'

/** The one place that knows whether a shell stands behind the window. Null: nothing was picked. */
export async function pick(what: PickWhat): Promise<Picked | null> {
  const shell = window.stridescope
  if (shell) return granted(await (what === 'files' ? shell.pickFiles() : shell.pickFolder()))
  return held(await askBrowser(what))
}

export async function takeDropped(data: DataTransfer): Promise<Picked | null> {
  const shell = window.stridescope
  // Both have to be read before the first await: the browser empties them after the event.
  const files = [...data.files]
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (shell) return granted(await shell.grantDropped(files))
  return held(entries.length > 0 ? await walkEntries(entries) : heldFiles(files))
}

const granted = (grants: Grant[]): Picked | null => (grants.length > 0 ? { kind: 'granted', grants } : null)
const held = (files: HeldFile[]): Picked | null => (files.length > 0 ? { kind: 'held', files } : null)

function askBrowser(what: PickWhat): Promise<HeldFile[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.webkitdirectory = what === 'folder'
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(heldFiles(input.files ?? [])))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}
