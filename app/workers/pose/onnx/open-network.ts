/** A network that is open on one provider, and what kind it turned out to be when it was tried. */
import type { InferenceSession } from 'onnxruntime-node'
import { inputSizeOf, networkKindOf, type NetworkKind, type Port } from '../../../core/vision/detect/network-kind.ts'
import { ProblemError } from '../../../core/problem.ts'
import { wantOnlyNumbers } from '../only-numbers.ts'
import { onnxRuntime, type Runtime } from './runtime.ts'

export interface OpenNetwork<Kind extends NetworkKind = NetworkKind> {
  kind: Kind
  /** The input is three planes of `kind.input`; what comes out is by name, and whole numbers are made fractions. */
  run(input: Float32Array): Promise<Outputs>
  close(): Promise<void>
}
export type Outputs = Readonly<Record<string, { values: Float32Array; shape: readonly number[] }>>

interface Choice {
  /** The name by which a person knows it. */
  name: string
  file: string
  provider: string
  /** Of the processor, where the provider is that. */
  threads: number
}

/** Errors only where they are thrown. */
const QUIET = 4

export async function openNetwork({ name, file, provider, threads }: Choice): Promise<OpenNetwork> {
  const runtime = await onnxRuntime()
  const session = await runtime.InferenceSession.create(file, {
    executionProviders: [provider],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: QUIET,
    // Threads that wait by spinning take the processor from who decodes.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  }).catch((thrown: unknown) => {
    throw refused(name, `it cannot be opened (${firstLine(thrown).replaceAll(file, name)})`, thrown)
  })
  try {
    return await tried(name, runtime, session)
  } catch (thrown) {
    await session.release()
    throw thrown
  }
}

async function tried(name: string, runtime: Runtime, session: InferenceSession): Promise<OpenNetwork> {
  const size = inputSizeOf(portsOf(session.inputMetadata), portsOf(session.outputMetadata))
  if (typeof size === 'string') throw refused(name, size)
  const run = (input: Float32Array) => ask(runtime, session, [1, 3, size.height, size.width], input)
  const outputs = await run(new Float32Array(3 * size.width * size.height)).catch((thrown: unknown) => {
    throw refused(name, `it fails when it is tried (${firstLine(thrown)})`, thrown)
  })
  const types = new Map(portsOf(session.outputMetadata).map((port) => [port.name, port.type]))
  const kind = networkKindOf(size, Object.entries(outputs).map(([port, { shape }]) => ({ name: port, type: types.get(port) ?? '', shape })))
  if (typeof kind === 'string') throw refused(name, kind)
  wantOnlyNumbers(name, Object.values(outputs).map(({ values }) => values))
  return { kind, run, close: () => session.release() }
}

async function ask({ Tensor }: Runtime, session: InferenceSession, shape: readonly number[], input: Float32Array): Promise<Outputs> {
  const outputs = await session.run({ [session.inputNames[0]!]: new Tensor('float32', input, shape) })
  return Object.fromEntries(
    Object.entries(outputs).map(([name, { data, dims }]) => [name, { values: data instanceof Float32Array ? data : Float32Array.from(data as ArrayLike<number | bigint>, Number), shape: dims }]),
  )
}

function portsOf(metadata: readonly InferenceSession.ValueMetadata[]): Port[] {
  return metadata.map((port) => (port.isTensor ? { name: port.name, type: port.type, shape: port.shape } : { name: port.name, type: 'no numbers', shape: [] }))
}

export function isOf<Task extends NetworkKind['task']>(network: OpenNetwork, task: Task): network is OpenNetwork<Extract<NetworkKind, { task: Task }>> {
  return network.kind.task === task
}

export function refused(name: string, why: string, cause?: unknown): ProblemError {
  return new ProblemError(
    { code: 'model-refused', message: `The model "${name}" cannot be used: ${why}.`, hint: 'Stridescope takes ONNX models of RTMPose’s family (SimCC), others with heat maps or with one output of points (x, y, score), and RTMDet with its end.', subject: name },
    { cause },
  )
}

function firstLine(thrown: unknown): string {
  const [line = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n')
  return line.length > 200 ? `${line.slice(0, 199)}…` : line.replace(/\.$/, '')
}
