/** A worker for tests of the engine: does what its parameters say, step by step. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { ProblemError } from '../../core/problem.ts'
import { serveTasks, type TaskContext } from '../kit.ts'

const stepSchema = z.discriminatedUnion('do', [
  /** Adds a line to a file outside: what was run, and how often. */
  z.object({ do: z.literal('note'), file: z.string(), line: z.string() }),
  z.object({ do: z.literal('say'), text: z.string() }),
  z.object({ do: z.literal('progress'), value: z.number() }),
  z.object({ do: z.literal('write'), role: z.string(), text: z.string() }),
  z.object({ do: z.literal('sleep'), ms: z.number() }),
  /** Killed from outside as by the system, as long as the file holds fewer lines than that. */
  z.object({ do: z.literal('die'), file: z.string(), whileFewerThan: z.number() }),
  z.object({ do: z.literal('grow') }),
  /** Until it is aborted. */
  z.object({ do: z.literal('wait') }),
  /** As in one long computation it hears nothing. */
  z.object({ do: z.literal('hang') }),
  z.object({ do: z.literal('refuse'), message: z.string() }),
  z.object({ do: z.literal('throw'), message: z.string() }),
])
const paramsSchema = z.object({ steps: z.array(stepSchema) })
type Step = z.infer<typeof stepSchema>

async function act(params: unknown, context: TaskContext): Promise<TaskResult> {
  const { steps } = paramsSchema.parse(params)
  const result: TaskResult = { outputs: [], summary: { steps: steps.length }, warnings: [], device: String(process.pid) }
  for (const step of steps) await perform(step, context, result)
  return result
}

async function perform(step: Step, { attemptDir, signal, progress }: TaskContext, result: TaskResult): Promise<void> {
  if (step.do === 'note') appendFileSync(step.file, `${step.line}\n`)
  else if (step.do === 'say') process.stderr.write(`${step.text}\n`)
  else if (step.do === 'progress') progress({ kind: 'test', value: step.value, title: 'Acting' })
  else if (step.do === 'sleep') await sleep(step.ms)
  else if (step.do === 'refuse') throw new ProblemError({ code: 'refused', message: step.message })
  else if (step.do === 'throw') throw new Error(step.message)
  else if (step.do === 'wait') await sleep(60_000, undefined, { signal })
  else if (step.do === 'hang') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  else if (step.do === 'write') {
    writeFileSync(join(attemptDir, step.role), step.text)
    result.outputs.push({ role: step.role, file: step.role, format: 'json' })
  } else if (step.do === 'die') {
    if (linesOf(step.file) < step.whileFewerThan) process.kill(process.pid, 'SIGKILL')
  } else {
    const kept: Buffer[] = []
    for (;;) {
      kept.push(Buffer.alloc(20e6, 1))
      await sleep(25)
    }
  }
}

function linesOf(file: string): number {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0
}

const acting = async () => act
serveTasks({ act: acting, probe: acting, proxy: acting, poster: acting })
