import { dirname } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import type { Remembered } from './remembered.ts'

/** Asks for files or a folder to import; nothing when the person thinks better of it. */
export async function pickPaths(window: BrowserWindow, kind: 'files' | 'folder', remembered: Remembered): Promise<string[]> {
  const { importFolder } = remembered.now
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: kind === 'files' ? 'Import Files' : 'Import Folder',
    buttonLabel: 'Import',
    properties: kind === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory'],
    ...(importFolder !== undefined && { defaultPath: importFolder }),
  })
  if (filePaths[0] !== undefined) remembered.keep({ importFolder: dirname(filePaths[0]) })
  return filePaths
}
