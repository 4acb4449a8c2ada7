/** What a trial still takes once its poses are there, up to its strides: ten minutes, four cameras, clocks that nobody has set. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { type cyclesParams, type kinematicsParams, kinematicsSchema } from '../../app/contract/gait/analyse-tasks.ts'
import type { FilmParams, TogetherParams } from '../../app/contract/analysis/reconstruction-tasks.ts'
import type { TaskResult } from '../../app/contract/channels/worker-channel.ts'
import { peopleToArrow } from '../../app/core/body/people/people-arrow.ts'
import { USUAL_OFFSETS } from '../../app/core/gait/events/usual-offsets.ts'
import { lacking } from '../../app/core/gait/standing-findings.ts'
import { packetTableToArrow } from '../../app/core/media/packet-table-arrow.ts'
import { USUAL_CLEANING } from '../../app/core/signal/usual-cleaning.ts'
import type { SyncFilm } from '../../app/core/vision/sync/films.ts'
import { startWorker } from '../../app/main/jobs/worker-process.ts'
import { MEMORY_CEILING_BYTES, workerEntry } from '../../app/main/jobs/workers.ts'
import { figure, type Figure } from './figure.ts'
import { heldMb } from './held-memory.ts'
import { processorS } from './processor-time.ts'
import { LONG, longFilms } from './sync/long-films.ts'
import { movements } from './sync/movements.ts'

const CAMERAS = 4
const BELT_MPS = 1.25
const GLANCE_MS = 200

export async function measureAfterPose(folder: string): Promise<Figure[]> {
  const films = longFilms(movements(), CAMERAS)
  const cameras = join(folder, 'cameras.json')
  await writeFile(cameras, JSON.stringify({ cameras: films.map(({ camera }) => ({ label: camera.name, camera })) }))
  const posed = await Promise.all(films.map((film) => written(film, folder)))
  const opened = (name: 'reconstruct' | 'analyse') => startWorker({ entry: workerEntry(name), owner: 'the bench', memoryCeilingBytes: MEMORY_CEILING_BYTES })
  const [reconstruct, analyse] = [opened('reconstruct'), opened('analyse')]
  const held: number[] = []
  const watch = setInterval(() => held.push(heldMb(reconstruct.pid), heldMb(analyse.pid)), GLANCE_MS)
  const took: { name: string; seconds: number; processor: number }[] = []
  const stage = async (name: string, params: object, worker = reconstruct): Promise<TaskResult> => {
    const [start, before] = [performance.now(), processorS(worker.pid)]
    const result = await worker.perform({ name, params, attemptDir: folder }, new AbortController().signal, () => undefined)
    took.push({ name, seconds: (performance.now() - start) / 1_000, processor: processorS(worker.pid) - before })
    return result
  }
  try {
    const together: TogetherParams = { cameras, films: posed }
    const { summary } = await stage('synchronise', { ...together, fixed: films.map((_, camera) => camera === 0) })
    const inStep = posed.map((film, camera) => ({ ...film, clock: (summary as { films: Pick<FilmParams, 'clock'>[] }).films[camera]!.clock }))
    const { outputs } = await stage('associate', { ...together, films: inStep })
    const ofPerson = inStep.map((film, camera) => ({ ...film, people: join(folder, outputs[camera]!.file) }))
    await stage('triangulate', { ...together, films: ofPerson, method: 'robust' })
    await stage('clean', { triangulated: join(folder, 'triangulated.arrow'), ...USUAL_CLEANING })
    const file = (name: string) => join(folder, name)
    const movement = { kind: 'skeleton' as const, skeleton: file('skeleton.arrow'), evidence: file('evidence.arrow') }
    const moved = await stage('kinematics', { movement, cutOffHz: USUAL_CLEANING.cutOffHz, model: null, untold: {}, standing: lacking('standing-none', {}) } satisfies z.input<typeof kinematicsParams>, analyse)
    const kinematics = kinematicsSchema.parse(moved.summary)
    await stage('cycles', { angles: file('angles.arrow'), events: file('events.json'), steps: file('steps.arrow'), recorded: null, modelled: null, kinematics, source: 'the bench', beltSpeedMps: BELT_MPS, stated: { heightM: null, legLengthM: null }, gait: null, offsets: [...USUAL_OFFSETS], stepsBy: 'movement', areStepsChosen: false, eventEdits: [], excludedStrides: [], known: [] } satisfies z.input<typeof cyclesParams>, analyse)
  } finally {
    clearInterval(watch)
    reconstruct.close()
    analyse.close()
  }
  const of = `${CAMERAS} cameras × ${LONG.durationS / 60} min at ${LONG.rateHz} Hz`
  return [
    figure(`everything after the poses, ${of}`, 's', [took.reduce((sum, { seconds }) => sum + seconds, 0)], '≤ 20'),
    figure('the same, at work on all processors', 's', [took.reduce((sum, { processor }) => sum + processor, 0)]),
    ...took.flatMap(({ name, seconds, processor }) => [figure(`of it: ${name}`, 's', [seconds]), figure(`${name}, at work on all processors`, 's', [processor])]),
    figure('memory of either worker meanwhile, at most', 'MB', [Math.max(...held)], '≤ 1000'),
  ]
}

async function written({ camera, timesUs, keypoints }: SyncFilm, folder: string): Promise<FilmParams> {
  const [people, packetTable] = [join(folder, `${camera.name}-people.arrow`), join(folder, `${camera.name}-packets.arrow`)]
  const { widthPx, heightPx } = camera
  const frames = Uint32Array.from(timesUs, (_, frame) => frame)
  await writeFile(people, peopleToArrow({ topology: 'halpe-26', widthPx, heightPx, frames, people: new Int32Array(frames.length), keypoints: Float32Array.from(keypoints) }))
  const durationUs = new BigInt64Array(frames.length).fill(BigInt(Math.round(1e6 / LONG.rateHz)))
  await writeFile(packetTable, packetTableToArrow({ ptsUs: BigInt64Array.from(timesUs, BigInt), durationUs, isKey: new Uint8Array(frames.length).fill(1), decodeIndex: frames, byteLength: new Uint32Array(frames.length) }))
  return { label: camera.name, people, packetTable, clock: { offsetUs: 0, rate: 1 } }
}
