/** One film, from its first frame that is still to be done to its last. */
import { posePageRoutes } from '../../contract/channels/pose-page.ts'
import { peopleToArrow } from '../../core/body/people/people-arrow.ts'
import { spansOf } from '../../core/math/spans.ts'
import { blindLandmarker, withoutDecoding } from './alone.ts'
import { type Batch, batchesFrom } from './batches.ts'
import type { Channel } from './channel.ts'
import { openOnFastest } from './device.ts'
import { FilmInOrder } from './in-order.ts'
import type { Landmarker } from './landmarker.ts'
import { type OwnPicture, ownCopy } from './own-picture.ts'
import { Pace } from './pace.ts'
import { type Seen, tableOf } from './table.ts'
import { uprightPictures } from './upright.ts'

interface Given {
  channel: Channel
  model: Uint8Array
  times: Float64Array
}

interface Work {
  film: Pick<FilmInOrder, 'take' | 'close'>
  landmarker: Pick<Landmarker, 'look' | 'forget' | 'close'>
  pace: Pace
}

interface Looked {
  seen: Seen[]
  undecoded: number[]
  /** The last ones, for the next batch. */
  kept: OwnPicture[]
}

const TRIAL_PICTURES = 10

export async function estimate({ channel, model, times }: Given): Promise<void> {
  const { job } = channel
  const batches = batchesFrom(job.firstFrame, times.length, job.batchFrames)
  const [firstBatch] = batches
  if (!firstBatch) return
  const open = (first: number) => new FilmInOrder({ id: job.name, name: job.name, address: new URL(posePageRoutes.film, location.href).href, times }, first)
  const few = () => takeFew(open(firstBatch.first))
  const { landmarker, device } = job.alone === 'decoding' ? { landmarker: blindLandmarker, device: '' } : await openOnFastest({ model, people: job.people, upright: uprightPictures(job) }, few)
  const film = job.alone === 'inference' ? withoutDecoding(await few()) : open(firstBatch.warmUpFrom)
  const work: Work = { film, landmarker, pace: new Pace(channel, { firstFrame: firstBatch.first, device }) }
  try {
    let warmUp = await takeOwn(film, firstBatch.first - firstBatch.warmUpFrom)
    for (const batch of batches) {
      await beginAnew(landmarker, warmUp)
      const { seen, undecoded, kept } = await lookThrough(work, batch)
      warmUp = kept
      const { first, end } = batch
      await channel.deliver({ type: 'batch', first, end, device, undecoded: spansOf(undecoded) }, peopleToArrow(tableOf(seen, job)))
    }
    await channel.allKept()
  } finally {
    film.close()
    landmarker.close()
  }
}

async function beginAnew(landmarker: Work['landmarker'], warmUp: readonly OwnPicture[]): Promise<void> {
  await landmarker.forget()
  for (const picture of warmUp) {
    landmarker.look(picture)
    picture.close()
  }
}

async function lookThrough({ film, landmarker, pace }: Work, { first, end, keptFrom }: Batch): Promise<Looked> {
  const looked: Looked = { seen: [], undecoded: [], kept: [] }
  for (let frame = first; frame < end; frame++) {
    const decoded = (await film.take())?.frame
    if (!decoded) looked.undecoded.push(frame)
    else {
      // Who warms up again later has only copies: pictures are the same to the bit then.
      const picture = frame >= keptFrom ? await ownCopy(decoded) : decoded
      looked.seen.push({ frame, found: landmarker.look(picture) })
      if (frame >= keptFrom) looked.kept.push(picture)
      else picture.close()
    }
    pace.done(frame + 1, frame + 1 === end)
  }
  return looked
}

async function takeFew(film: FilmInOrder): Promise<OwnPicture[]> {
  try {
    return await takeOwn(film, TRIAL_PICTURES)
  } finally {
    film.close()
  }
}

/** Of so many frames those that can be decoded. */
async function takeOwn(film: Pick<FilmInOrder, 'take'>, count: number): Promise<OwnPicture[]> {
  const pictures: OwnPicture[] = []
  for (let taken = 0; taken < count; taken++) {
    const decoded = (await film.take())?.frame
    if (decoded) pictures.push(await ownCopy(decoded))
  }
  return pictures
}
