import type { Scheduler } from '../jobs/scheduler.ts'
import type { Library } from '../store/library.ts'
import { adoptLabByHand } from './adopt-lab.ts'
import { readLab } from './lab-folder.ts'
import { sampleFolder } from './sample-folder.ts'

/** The newest session of the bundled sample, which comes in first where it is not there. */
export async function openSample(library: Library, scheduler: Scheduler): Promise<{ sessionId: string }> {
  const { sessions } = await adoptLabByHand(library, scheduler, await readLab(sampleFolder()))
  return { sessionId: sessions[0]!.sessionId }
}
