/** The worker as a process of its own, spoken to as the engine does. */
import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FromWorker, ToWorker } from '../../contract/channels/worker-channel.ts'
import { ClipFolder, ffmpeg, NO_FFMPEG, picture, taskContext } from '../testing/clips.ts'
import { probe } from './probe.ts'

const ENTRY = resolve(import.meta.dirname, 'main.ts')
const seesProcesses = process.platform === 'linux' && spawnSync('pgrep', ['--version']).status === 0

describe.skipIf(!ffmpeg)(`the media worker's process (skipped where ${NO_FFMPEG})`, () => {
  let clips: ClipFolder
  let film: string
  let attempt: string
  let attempts = 0
  let packetTable: string
  beforeAll(async () => {
    clips = new ClipFolder()
    film = clips.make('long.avi', ...picture({ size: '320x240', rate: '60', seconds: 30 }), '-c:v', 'mjpeg')
    await probe({ file: film, name: 'long.avi', ffmpeg }, taskContext(clips.path))
    packetTable = clips.file('packet-table.arrow')
  }, 60_000)
  afterAll(() => clips.remove())
  beforeEach(() => mkdirSync((attempt = clips.file(`attempt-${attempts++}`))))

  it('says that it is ready, works, reports progress and answers', async () => {
    const worker = start()
    expect((await next(worker.said, 'ready')).type).toBe('ready')
    worker.tell({ type: 'task', task: { name: 'probe', attemptDir: attempt, params: { file: film, name: 'long.avi', ffmpeg } } })
    const { result } = await next(worker.said, 'done')
    expect(result).toMatchObject({ summary: { facts: { frameCount: 1800, container: 'avi' }, decodedFrames: 1800 } })
    expect(worker.said.filter(({ type }) => type === 'progress').length).toBeGreaterThan(2)
    expect(await next(worker.said, 'progress')).toMatchObject({ progress: { kind: 'probe', title: 'Checking the frames of long.avi' } })
    worker.process.kill()
  })

  it.skipIf(!seesProcesses)('is quiet about an abort, and ends what it had started (skipped where pgrep is absent)', async () => {
    const worker = await busy()
    worker.tell({ type: 'abort' })
    expect((await next(worker.said, 'aborted')).type).toBe('aborted')
    expect(childrenOf(worker.process)).toEqual([])
    worker.process.kill()
  })

  it.skipIf(!seesProcesses)('leaves no ffmpeg behind when the engine is gone (skipped where pgrep is absent)', async () => {
    const worker = await busy()
    const [child] = childrenOf(worker.process)
    worker.process.disconnect()
    expect(await gone(child)).toBe(true)
  })

  it.skipIf(!seesProcesses)('leaves no ffmpeg behind when it is killed itself (skipped where pgrep is absent)', async () => {
    const worker = await busy()
    const [child] = childrenOf(worker.process)
    worker.process.kill('SIGKILL')
    expect(await gone(child)).toBe(true)
  })

  /** A worker in the middle of a proxy. */
  async function busy() {
    const worker = start()
    worker.tell({ type: 'task', task: { name: 'proxy', attemptDir: attempt, params: { file: film, name: 'long.avi', ffmpeg, packetTable } } })
    await next(worker.said, 'progress')
    return worker
  }
})

function start() {
  const child = fork(ENTRY, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const said: FromWorker[] = []
  child.on('message', (message: FromWorker) => said.push(message))
  return { process: child, said, tell: (message: ToWorker) => child.send(message) }
}

async function next<Type extends FromWorker['type']>(said: readonly FromWorker[], type: Type): Promise<Extract<FromWorker, { type: Type }>> {
  for (let tries = 0; tries < 700; tries++) {
    const message = said.find((one) => one.type === type)
    if (message) return message as Extract<FromWorker, { type: Type }>
    const failed = said.find((one) => one.type === 'failed')
    if (failed) throw new Error(JSON.stringify(failed))
    await wait(20)
  }
  throw new Error(`The worker never said "${type}"`)
}

function childrenOf({ pid }: ChildProcess): number[] {
  return spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean).map(Number)
}

/** Within the second that the design allows, with some for the test machine. */
async function gone(pid: number | undefined): Promise<boolean> {
  if (pid === undefined) throw new Error('The worker had started nothing')
  for (let tries = 0; tries < 100 && isRunning(pid); tries++) await wait(20)
  return !isRunning(pid)
}

function isRunning(pid: number): boolean {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
  return state !== '' && !state.startsWith('Z')
}
