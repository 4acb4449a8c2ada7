/** A trial of a report with what its artifacts hold. */
import type { ReportTrial } from '../../../contract/review/report.ts'
import type { TrialGait } from '../../../contract/gait/trial-gait.ts'
import type { Side } from '../../../core/body/joints.ts'
import type { People } from '../../../core/body/people/people.ts'
import { joinedSides } from '../../../core/gait/tables/pieces.ts'
import type { PacketTable } from '../../../core/media/packet-table.ts'
import { frameTimes, type FrameTimes } from '../../../core/time/frame-times.ts'
import { queryClient } from '../../engine/queries.ts'
import { wholeGait } from '../../engine/whole-gait.ts'
import { loadPacketTable } from '../../player/load-packet-table.ts'
import { readTable } from '../../tables/in-worker.ts'
import type { StrideCurves } from '../../trial/gait/shown-gait.ts'
import { createWalkBeside, type WalkBeside } from '../../trial/ghost/walk-beside.ts'
import type { ShownSkeleton } from '../../trial/skeleton/shown-skeleton.ts'

type Camera = ReportTrial['cameras'][number]

/** One whose frames are known. */
export interface ReadFilm {
  camera: Camera & { playable: NonNullable<Camera['playable']> }
  table: PacketTable
  times: FrameTimes
}

export interface ReadTrial {
  trial: ReportTrial
  trialGait: TrialGait
  /** In the order of `gait.strides`. */
  strides: Readonly<Record<Side, readonly StrideCurves[]>>
  films: readonly ReadFilm[]
  /** Null of what has no skeleton. */
  shown: Pick<ShownSkeleton, 'analysis' | 'skeleton' | 'persons'> | null
  walk: WalkBeside | null
  /** By media id: everybody who was found in its pictures, whose faces are to be hidden; null: they may be seen. */
  hidden: ReadonlyMap<string, People> | null
}

export async function readTrial(trial: ReportTrial, signal: AbortSignal, hidesFaces: boolean): Promise<ReadTrial> {
  const { gait, analysis, cameras } = trial
  const hash = analysis?.skeleton ?? gait.skeleton
  const [trialGait, pieces, angles, skeleton, films, persons, everybody] = await Promise.all([
    wholeGait(queryClient, gait),
    Promise.all(gait.strideCurves.map((piece) => readTable('strideCurves', [piece], signal))),
    readTable('angles', [gait.angles], signal),
    hash === null ? null : readTable('skeleton', [hash], signal),
    Promise.all(cameras.map((camera) => readFilm(camera, signal))),
    Promise.all((analysis?.cameras ?? []).map(async ({ mediaId, person }): Promise<readonly [string, People] | null> => (person === null ? null : [mediaId, await readTable('people', [person], signal)]))),
    Promise.all((hidesFaces ? (analysis?.cameras ?? []) : []).map(async ({ mediaId, people }) => [mediaId, await readTable('people', [people], signal)] as const)),
  ])
  return {
    trial,
    trialGait,
    strides: joinedSides(pieces),
    films: films.filter((film) => film !== null),
    shown: skeleton && { analysis, skeleton, persons: new Map(persons.filter((one) => one !== null)) },
    hidden: hidesFaces ? new Map(everybody) : null,
    walk: skeleton && createWalkBeside(skeleton, trialGait.gait, angles),
  }
}

async function readFilm(camera: Camera, signal: AbortSignal): Promise<ReadFilm | null> {
  const { playable, clock } = camera
  if (!playable) return null
  const table = await loadPacketTable(playable.packetTable, signal)
  return { camera: { ...camera, playable }, table, times: frameTimes(table, clock) }
}
