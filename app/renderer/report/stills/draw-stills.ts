/** All stills that a report shows, one after the other. */
import { keyFindings } from '../../../core/report/key-findings.ts'
import type { Player } from '../../player/player.ts'
import { openPlayer } from '../../player/open-player.ts'
import type { Finding } from '../../trial/gait/lit.ts'
import { drawStill, type NoStill, type Still, type StillLook } from './draw-still.ts'
import type { ReadTrial } from './read-trial.ts'

/** Of decoded frames: one is looked at at a time. */
const MEMORY_BYTES = 400e6

/** Null of a trial without films. */
export const playerOf = ({ films }: Pick<ReadTrial, 'films'>): Player | null =>
  films.length === 0 ? null : openPlayer(films.map(({ camera: { mediaId, label, playable }, table }) => ({ id: mediaId, name: label, address: playable.address, table })), { memoryBytes: MEMORY_BYTES })

export type Stills = ReadonlyMap<Finding, (Still & { address: string }) | NoStill>

export async function drawStills(read: ReadTrial, onProgress: (done: number, of: number) => void, look: StillLook = { as: 'jpeg', referenceCalled: '' }): Promise<Stills> {
  const { pictured } = keyFindings(read.trialGait.gait.deviations, read.trial.decisions)
  const stills = new Map<Finding, (Still & { address: string }) | NoStill>()
  const player = playerOf(read)
  try {
    for (const finding of pictured) {
      onProgress(stills.size, pictured.length)
      const still = await drawStill(finding, read, player, look)
      stills.set(finding, typeof still === 'string' ? still : { ...still, address: URL.createObjectURL(still.picture) })
    }
    return stills
  } finally {
    player?.close()
  }
}
