import { basename, dirname, join } from 'node:path'
import { app, dialog, type Session } from 'electron'
import { isLocalRequest, type OriginNow } from './addresses.ts'
import type { Remembered } from './remembered.ts'

/** Exports leave through a native save dialog, which opens where the last one ended. */
export function saveDownloads(session: Session, originNow: OriginNow, remembered: Remembered): void {
  session.on('will-download', (event, item) => {
    if (!isLocalRequest(item.getURL(), originNow())) return event.preventDefault()
    const folder = remembered.now.exportFolder ?? app.getPath('documents')
    item.setSaveDialogOptions({ defaultPath: join(folder, basename(item.getFilename())) })
    item.once('done', (_event, state) => {
      if (state === 'completed') remembered.keep({ exportFolder: dirname(item.getSavePath()) })
      else if (state === 'interrupted')
        dialog.showErrorBox(`${basename(item.getFilename())} was not saved`, 'Writing the file stopped before its end. Check the disk, then export it again.')
    })
  })
}
