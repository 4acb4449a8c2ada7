/** Which of ONNX Runtime's providers does the work: the processor, unless another was tried and was faster. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onnxRuntime } from './runtime.ts'
import type { Trial, TrialAnswer } from './trial.ts'

interface ChosenProvider {
  provider: string
  /** With its version and what it runs on. */
  inWords: string
}

/** A driver that takes longer to begin with a network would not be worth it. */
const LONGEST_TRIAL_MS = 60_000
const TRIAL = fileURLToPath(new URL('./trial.ts', import.meta.url))
const NAMES: Readonly<Record<string, string>> = { cpu: 'the processor', webgpu: 'the graphics card (WebGPU)', dml: 'the graphics card (DirectML)', coreml: 'CoreML', cuda: 'the graphics card (CUDA)', tensorrt: 'the graphics card (TensorRT)' }

const known = new Map<string, Promise<ChosenProvider>>()

/** Tried once in the life of this process. */
export function chooseProvider(file: string, threads: number): Promise<ChosenProvider> {
  const key = `${threads} ${file}`
  const chosen = known.get(key) ?? choose(file, threads)
  known.set(key, chosen)
  return chosen
}

async function choose(file: string, threads: number): Promise<ChosenProvider> {
  const { version, providers } = await onnxRuntime()
  const others = providers.filter((provider) => provider !== 'cpu')
  const times = new Map<string, number>()
  for (const provider of others) {
    const took = await timeOf({ file, threads, provider })
    if (took !== undefined) times.set(provider, took)
  }
  // Where nothing else works, there is nothing to compare with.
  const own = times.size > 0 ? await timeOf({ file, threads, provider: 'cpu' }) : undefined
  const [fastest] = [...times].filter(([, took]) => took < (own ?? Infinity)).toSorted(([, a], [, b]) => a - b)
  const provider = fastest?.[0] ?? 'cpu'
  return { provider, inWords: `ONNX Runtime ${version} on ${NAMES[provider] ?? provider}` }
}

/** In a process of its own, whose words nobody hears: drivers that are not there complain, some fall over. Undefined where it does not work. */
function timeOf(trial: Trial): Promise<number | undefined> {
  return new Promise((resolve) => {
    const child = fork(TRIAL, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], timeout: LONGEST_TRIAL_MS })
    child.once('message', (answer: TrialAnswer) => resolve(answer.milliseconds))
    child.once('error', () => resolve(undefined))
    child.once('exit', () => resolve(undefined))
    child.send(trial, () => undefined)
  })
}
