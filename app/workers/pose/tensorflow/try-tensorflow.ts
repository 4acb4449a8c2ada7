import type { z } from 'zod'
import { type triedTensorflowSchema, tryTensorflowParams } from '../../../contract/models/model-tasks.ts'
import type { TaskResult } from '../../../contract/channels/worker-channel.ts'
import { ProblemError } from '../../../core/problem.ts'
import { nativeTensorFlow } from './runtime.ts'

/** Starts TensorFlow's own library, in a process that may fall over alone. */
export async function tryTensorflow(params: unknown): Promise<TaskResult> {
  const { folder } = tryTensorflowParams.parse(params)
  try {
    const summary: z.infer<typeof triedTensorflowSchema> = { runsOn: nativeTensorFlow(folder).inWords }
    return { outputs: [], summary, warnings: [] }
  } catch (cause) {
    const [why = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n')
    throw new ProblemError({ code: 'tensorflow-fails', message: `TensorFlow’s own library does not start: ${why}`, hint: 'Until it does, models run on WebAssembly. Its version 4.22 needs CUDA 11 and cuDNN 8 for the graphics card.' }, { cause })
  }
}
