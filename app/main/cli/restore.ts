import { basename } from 'node:path'
import { note } from '../audit/audit-log.ts'
import { RESTORE_CALL } from '../audit/check-audit.ts'
import { restoreLatestBackup } from '../store/backup.ts'
import { Changes } from '../store/changes.ts'
import { openStore } from '../store/database.ts'
import { type LibraryLayout, libraryLayout } from '../store/layout.ts'
import { lockLibrary } from '../store/lock.ts'
import type { Command } from './command.ts'
import { existingLibrary, printJson, readOptions } from './common.ts'

export const restoreCommand: Command = {
  use: 'library restore',
  about: 'put the newest backup of the database in its place; the present one is kept beside it',
  async run(args) {
    const { values } = readOptions(args, {})
    const layout = libraryLayout(existingLibrary(values.library))
    let exitCode = 0
    const lock = lockLibrary(layout, 'the stridescope command')
    try {
      const { restored, keptAs, setAside } = restoreLatestBackup(layout)
      if (values.json) printJson({ restored: restored.file, keptAs, setAside })
      else process.stdout.write(`The backup of ${restored.takenAt} is in place. What was there is kept as ${keptAs}.\n`)
      await noteRestore(layout, { backup: basename(restored.file), keptAs })
      if (setAside > 0) exitCode = 3
      if (setAside > 0 && !values.json)
        process.stdout.write(`${setAside} originals came in after that backup: they lie in a folder set-aside-… in the library, to be imported again.\n`)
    } finally {
      lock.release()
    }
    return exitCode
  },
}

/** Entries that came after the backup are no longer in the log: it says so itself. */
async function noteRestore(layout: LibraryLayout, detail: { backup: string; keptAs: string }): Promise<void> {
  const store = await openStore(layout, { suspectDamage: false })
  try {
    note({ ...store, changes: new Changes() }, { action: 'removal', detail: { call: RESTORE_CALL, ...detail } })
  } finally {
    store.sql.close()
  }
}
