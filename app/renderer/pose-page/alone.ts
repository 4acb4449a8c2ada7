/** Half of the work, to measure what the other half costs beside it. */
import type { FilmInOrder } from './in-order.ts'
import type { Landmarker } from './landmarker.ts'
import type { OwnPicture } from './own-picture.ts'

export const blindLandmarker: Pick<Landmarker, 'look' | 'forget' | 'close'> = { look: () => [], forget: async () => {}, close: () => {} }

/** Gives these pictures over and over. */
export function withoutDecoding(pictures: readonly OwnPicture[]): Pick<FilmInOrder, 'take' | 'close'> {
  let index = 0
  return {
    async take() {
      const picture = pictures[index % pictures.length]!
      return { index: index++, frame: new VideoFrame(picture, { timestamp: index }) }
    },
    close() {
      for (const picture of pictures) picture.close()
    },
  }
}
