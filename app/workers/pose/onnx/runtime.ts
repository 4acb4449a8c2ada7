import type { InferenceSession, TensorConstructor } from 'onnxruntime-node'
import { ProblemError } from '../../../core/problem.ts'

export interface Runtime {
  InferenceSession: typeof InferenceSession
  Tensor: TensorConstructor
  version: string
  /** Those that this build brings, the processor's own last. */
  providers: string[]
}

/** Loaded when it is needed: there is none for Intel Macs. */
export async function onnxRuntime(): Promise<Runtime> {
  const { default: ort } = await import('onnxruntime-node').catch((cause: unknown) => {
    throw new ProblemError(
      { code: 'onnx-missing', message: 'ONNX Runtime does not run on this machine.', hint: 'Choose a MediaPipe model: it runs in the browser engine.' },
      { cause },
    )
  })
  const providers = ort.listSupportedBackends().map(({ name }: { name: string }) => name)
  return { InferenceSession: ort.InferenceSession, Tensor: ort.Tensor, version: ort.env.versions.node ?? ort.env.versions.common, providers: [...providers.filter((name: string) => name !== 'cpu'), 'cpu'] }
}
