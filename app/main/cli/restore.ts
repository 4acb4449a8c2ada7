import { restoreLatestBackup } from '../store/backup.ts'
import { libraryLayout } from '../store/layout.ts'
import { lockLibrary } from '../store/lock.ts'
import type { Command } from './command.ts'
import { existingLibrary, printJson, readArgs } from './common.ts'

export const restoreCommand: Command = {
  use: 'library restore',
  about: 'put the newest backup of the database in its place; the present one is kept beside it',
  async run(args) {
    const { values } = readArgs(args, {})
    const layout = libraryLayout(existingLibrary(values.library))
    const lock = lockLibrary(layout, 'the stridescope command')
    try {
      const { restored, keptAs } = restoreLatestBackup(layout)
      if (values.json) printJson({ restored: restored.file, keptAs })
      else process.stdout.write(`The backup of ${restored.takenAt} is in place. What was there is kept as ${keptAs}.\n`)
    } finally {
      lock.release()
    }
    return 0
  },
}
