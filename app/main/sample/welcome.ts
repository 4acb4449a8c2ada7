import { places } from '../../contract/system/places.ts'
import { LAST_PLACE } from '../../contract/system/system.ts'
import { problemOf } from '../../core/problem.ts'
import type { Machine } from '../jobs/job-kind.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { labChoice, setChoice } from '../library/choices.ts'
import type { Library } from '../store/library.ts'
import { adoptLab } from './adopt-lab.ts'
import { readContents } from './contents.ts'
import { analyseWhenReady, askForAnalysis } from './first-analysis.ts'
import { readLab } from './lab-folder.ts'
import { sampleFolder } from './sample-folder.ts'

interface With {
  library: Library
  scheduler: Scheduler
}

/** As a shell starts the engine: a new library begins with the sample, and, unless `onlyImports`, with what its films show. */
export async function welcome(engine: With & { machine: Machine }, { onlyImports = false } = {}): Promise<void> {
  await beginWithSample(engine, onlyImports)
  if (!onlyImports) analyseWhenReady(engine)
}

/**
 * A library that has never held a person gets the sample's, and the first window opens on the newest of its sessions
 * while the files are still coming in. Without a sample the program starts as well.
 */
async function beginWithSample({ library, scheduler }: With, onlyImports: boolean): Promise<void> {
  if (labChoice(library, 'has-held-people') !== null) return
  try {
    const lab = await readLab(sampleFolder())
    const contents = await readContents(library, lab)
    library.sql.transaction(() => {
      const [newest] = adoptLab(library, scheduler, lab, contents).adopted.sessions
      setChoice(library, LAST_PLACE, places.analyse(newest?.sessionId))
      if (newest && !onlyImports) askForAnalysis(library, newest.sessionId)
    })()
  } catch (thrown) {
    const { code, message } = problemOf(thrown)
    console.warn(`The sample session could not be opened: ${code === 'unexpected' ? String(thrown) : message}`)
  }
}
