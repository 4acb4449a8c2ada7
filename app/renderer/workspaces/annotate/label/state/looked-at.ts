/** What the player is told: which frames are on the screen, and how large. */
import type { Size } from '../../../../../core/math/size.ts'
import type { Player } from '../../../../player/player.ts'
import { createStore } from '../../../../store.ts'
import { frameAtMoment, labelling, momentOf, type ReadyFilm, readyFilms, type Spot, spot } from './labelling.ts'

const shownSizes = createStore<ReadonlyMap<string, Size>>(new Map())

export function setShownSize(mediaId: string, { width, height }: Size): void {
  const before = shownSizes.get().get(mediaId)
  if (before?.width === width && before.height === height) return
  shownSizes.set((now) => new Map(now).set(mediaId, { width, height }))
  look({ at: spot.get(), films: readyFilms(), player: labelling.get()?.player ?? null })
}

/** Of all films the frame of the moment. */
export function look({ at, films, player }: { at: Spot | null; films: readonly ReadyFilm[]; player: Player | null }): void {
  const film = films.find(({ mediaId }) => mediaId === at?.mediaId)
  if (!at || !film || !player) return
  const timeUs = momentOf(film, at.frame)
  const frames = new Map(films.flatMap((one) => {
    const frame = one === film ? at.frame : frameAtMoment(one, timeUs)
    return frame === undefined ? [] : [[one.mediaId, frame] as const]
  }))
  player.look({ frames, shown: shownSizes.get(), travel: 0, speed: 0 })
}
