/** What is open to be labelled: a trial of a dataset, its films, and the frame that is looked at. */
import type { LabelCamera } from '../../../../../contract/annotate/annotate.ts'
import type { Playable } from '../../../../../contract/library/footage.ts'
import type { LabelTopology } from '../../../../../core/annotation/label-topology.ts'
import type { ModelPose } from '../../../../../core/annotation/model-poses.ts'
import { frameAt, type FrameTimes } from '../../../../../core/time/frame-times.ts'
import { WHOLE, type Zoom } from '../../../../pictures/zoom.ts'
import type { Player } from '../../../../player/player.ts'
import { createStore } from '../../../../store.ts'
import type { TrialToLabel } from '../../queries.ts'

export interface LabelFilm extends LabelCamera {
  /** Its key: 1 to 9. */
  number: number
  /** Null until its packet table is there. */
  times: FrameTimes | null
  /** What models have found in a frame; null while it is read, or where none has looked. */
  poses: ((frame: number) => ModelPose[]) | null
  /** Of them the one who was analysed. */
  analysed: ((frame: number) => ModelPose[]) | null
}
export type ReadyFilm = LabelFilm & { playable: Playable; times: FrameTimes }

export interface Labelling {
  datasetId: string
  topology: LabelTopology
  /** Places of the keypoints, as they are labelled. */
  order: readonly number[]
  trial: TrialToLabel & { code: string }
  films: readonly LabelFilm[]
  player: Player | null
}
export const labelling = createStore<Labelling | null>(null)

export const isReady = (film: LabelFilm): film is ReadyFilm => film.playable !== null && film.times !== null && film.times.startUs.length > 0
export const readyFilms = (): ReadyFilm[] => labelling.get()?.films.filter(isReady) ?? []

/** A frame of a film. */
export interface Spot {
  mediaId: string
  frame: number
}
export const spot = createStore<Spot | null>(null)

export const filmNow = (): ReadyFilm | undefined => readyFilms().find(({ mediaId }) => mediaId === spot.get()?.mediaId)

/** On the session's clock. */
export const momentOf = ({ times }: ReadyFilm, frame: number): number => times.startUs[frame] ?? 0

/** The frame that another film shows at the same moment; undefined where it shows none. */
export function frameAtMoment({ times }: ReadyFilm, timeUs: number): number | undefined {
  const at = frameAt(times, timeUs)
  return at.kind === 'frame' ? at.index : undefined
}

export const zooms = createStore<ReadonlyMap<string, Zoom>>(new Map())
export const zoomOf = (mediaId: string): Zoom => zooms.get().get(mediaId) ?? WHOLE
export const setZoom = (mediaId: string, zoom: Zoom) => zooms.set((now) => new Map(now).set(mediaId, zoom))
