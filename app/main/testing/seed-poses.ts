/** Poses of a film as if every pose model that is described here had found them: whichever is taken finds them done. */
import { statSync } from 'node:fs'
import type { Posed } from '../../contract/models/pose-estimation.ts'
import { beginRun, finishRun } from '../jobs/runs.ts'
import { readCatalogue } from '../models/catalogue.ts'
import { modelFolders } from '../models/folders.ts'
import { knownModel } from '../models/usable-model.ts'
import { poseParamsOf } from '../pose/pose-params.ts'
import type { Library } from '../store/library.ts'
import type { TrialInputs } from '../trial/inputs.ts'

/** `people` is the artifact, of each model its own where it is asked. */
export async function seedPoses(library: Library, jobId: string, { row, packetTable }: TrialInputs['films'][number], people: string | ((model: string) => string)): Promise<void> {
  for (const { entry } of readCatalogue(modelFolders(library.layout)).models) {
    if (entry.task !== 'pose') continue
    const { params } = poseParamsOf(await knownModel(library, entry.id), row.facts as unknown as { frameRateHz: number }, {})
    const run = beginRun(library, { stage: 'pose', inputs: { original: row.contentHash, 'packet-table': packetTable! }, params }, jobId)
    const hash = typeof people === 'string' ? people : people(entry.id)
    const summary: Posed = { topology: 'halpe-26', frames: 0, undecodedFrames: 0, framesWithPeople: 0, people: 2, framesPerS: null }
    finishRun(library, run, { outputs: [], summary, warnings: [] }, [{ role: 'people', hash, format: 'arrow', bytes: statSync(library.layout.artifactFile(hash)).size }])
  }
}
