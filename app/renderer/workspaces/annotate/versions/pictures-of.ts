/** Frames as pictures: decoded exactly, upright, without loss. */
import type { ExportedVersion, LabelCamera } from '../../../../contract/annotate/annotate.ts'
import { ProblemError } from '../../../../core/problem.ts'
import { engine } from '../../../engine/client.ts'
import { drawPicture } from '../../../pictures/draw-picture.ts'
import { loadPacketTable } from '../../../player/load-packet-table.ts'
import { memoryForFrames } from '../../../player/memory.ts'
import { openPlayer } from '../../../player/open-player.ts'
import type { KeptPicture, Player } from '../../../player/player.ts'

type Asked = ExportedVersion['pictures'][number]
interface Taken {
  path: string
  bytes: Uint8Array
}

/** One after the other, trial by trial, each film from front to back. */
export async function* picturesOf(datasetId: string, pictures: readonly Asked[], signal: AbortSignal): AsyncGenerator<Taken> {
  for (const [, members] of Map.groupBy(pictures, ({ sessionId, trialId }) => `${sessionId} ${trialId}`)) {
    const [{ sessionId, trialId }] = members as [Asked]
    const { cameras } = await engine.annotate.trial({ datasetId, sessionId, trialId }, { signal })
    const needed = cameras.filter(({ mediaId }) => members.some((one) => one.mediaId === mediaId))
    const player = openPlayer(await Promise.all(needed.map((camera) => filmOf(camera, signal))), { memoryBytes: memoryForFrames() })
    try {
      for (const { mediaId, frame, path } of members) {
        const camera = needed.find((one) => one.mediaId === mediaId)!
        yield { path, bytes: await pngOf(camera, await wholePicture(player, camera, frame, signal)) }
      }
    } finally {
      player.close()
    }
  }
}

async function filmOf({ mediaId: id, label: name, playable }: LabelCamera, signal: AbortSignal) {
  if (!playable) throw new ProblemError({ code: 'not-playable', message: `${name} cannot be shown yet.`, hint: 'Export without pictures, or wait until the film is prepared.' })
  return { id, name, address: playable.address, table: await loadPacketTable(playable.packetTable, signal) }
}

/** As filmed, not as small as a screen would need it. */
function wholePicture(player: Player, { mediaId, playable }: LabelCamera, frame: number, signal: AbortSignal): Promise<KeptPicture> {
  const shown = new Map([[mediaId, { width: playable!.displayWidth, height: playable!.displayHeight }]])
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = player.picture(mediaId, frame)
      if (signal.aborted) settle(() => reject(signal.reason as Error))
      else if (found.kind === 'problem') settle(() => reject(new ProblemError(found.problem)))
      else if (found.kind === 'frame' && found.picture.by === 1) settle(() => resolve(found.picture))
    }
    const end = player.subscribe(look)
    const settle = (done: () => void) => {
      end()
      done()
    }
    signal.addEventListener('abort', look, { once: true })
    player.look({ frames: new Map([[mediaId, frame]]), shown, travel: 1, speed: 0 })
    look()
  })
}

async function pngOf({ playable }: LabelCamera, picture: KeptPicture): Promise<Uint8Array> {
  const canvas = document.createElement('canvas')
  const { displayWidth: width, displayHeight: height, rotationDeg } = playable!
  Object.assign(canvas, { width, height })
  drawPicture(canvas, picture, rotationDeg, { x: 0, y: 0, width, height }, 'careful')
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new ProblemError({ code: 'no-picture', message: 'A picture could not be written.', hint: 'The window may be short of memory: close others, or export fewer frames.' })
  return new Uint8Array(await blob.arrayBuffer())
}
