/** Poses of a film as if the usual model had found them. */
import { statSync } from 'node:fs'
import type { Posed, PoseParams } from '../../contract/pose-estimation.ts'
import { beginRun, finishRun } from '../jobs/runs.ts'
import { knownModel } from '../models/usable-model.ts'
import type { Library } from '../store/library.ts'
import type { TrialInputs } from '../trial/inputs.ts'

const MODEL = 'pose-landmarker-lite'

/** `people` is the artifact. */
export async function seedPoses(library: Library, jobId: string, { row, packetTable }: TrialInputs['films'][number], people: string): Promise<void> {
  const { sha256: modelFiles } = await knownModel(library, MODEL)
  const params: PoseParams = { estimator: 'mediapipe', model: MODEL, modelFiles, people: 1, settings: {} }
  const run = beginRun(library, { stage: 'pose', inputs: { original: row.contentHash, 'packet-table': packetTable! }, params }, jobId)
  const summary: Posed = { topology: 'halpe-26', frames: 0, undecodedFrames: 0, framesWithPeople: 0, people: 2, framesPerS: null }
  finishRun(library, run, { outputs: [], summary, warnings: [] }, [{ role: 'people', hash: people, format: 'arrow', bytes: statSync(library.layout.artifactFile(people)).size }])
}
