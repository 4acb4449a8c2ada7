import { z } from 'zod'
import type { CalibrationWork } from '../../../../../contract/analysis/calibration.ts'
import { sameCamera } from '../../../../../core/formats/camera-name.ts'
import type { Choice } from '../../../../engine/choices.ts'
import type { FilmCamera } from '../../../../trial/stage.ts'
import type { PictureSource } from '../work/made.ts'

/** Of a film of the open trial the one frame that is shown now, where the board lies in all films; else a whole film or folder, of which the view that fits best is taken. */
export interface FloorPicture {
  mediaId: string
  isFrameShown: boolean
}

/** What can be chosen for a camera, its own first. */
export interface FloorOption extends FloorPicture {
  value: string
  label: string
}

const choiceSchema = z.record(z.string(), z.string().nullable())
/** By camera; null: it takes no part; a camera that nobody has touched is not in it. */
export type FloorChoice = z.infer<typeof choiceSchema>

export const floorChoice = (sessionId: string): Choice<FloorChoice> => ({ key: `analyse.calibrate.floor.${sessionId}`, schema: choiceSchema, fallback: {} })

export function floorOptions(camera: string, pictures: readonly PictureSource[], shown: ReadonlySet<string>, trialNames: ReadonlyMap<string, string>): FloorOption[] {
  const sorted = [...pictures.filter((picture) => isOwn(picture, camera)), ...pictures.filter((picture) => !isOwn(picture, camera))]
  return sorted.flatMap((picture) => {
    const { mediaId, name, kind, fileCount, trialId } = picture
    const named = [name, trialId !== null && !shown.has(mediaId) && trialNames.get(trialId)].filter(Boolean).join(' · ')
    const whole = { mediaId, isFrameShown: false, value: mediaId, label: kind === 'footage' ? `${named} · whole film` : fileCount > 1 ? `${named} · the best of ${fileCount} photos` : named }
    return shown.has(mediaId) ? [{ mediaId, isFrameShown: true, value: `${mediaId} shown`, label: `${named} · the frame shown now` }, whole] : [whole]
  })
}

/** Photos are often those for the lens, with the board in somebody's hands: only what lies on the floor now is taken unasked. */
export function chosenOption(camera: string, pictures: readonly PictureSource[], options: readonly FloorOption[], choice: FloorChoice): FloorOption | undefined {
  const value = choice[camera]
  if (value === null) return undefined
  if (value !== undefined) return options.find((option) => option.value === value)
  return options.find(({ isFrameShown, mediaId }) => isFrameShown && pictures.some((picture) => picture.mediaId === mediaId && isOwn(picture, camera)))
}

/** A calibration may spell its cameras otherwise than the films do. */
const isOwn = (picture: PictureSource, camera: string) => picture.camera !== null && sameCamera(picture.camera, camera)

type Picture = Extract<CalibrationWork, { kind: 'floor' }>['pictures'][number]

/** Null where the film shows no frame now. `frame`: its index. */
export function floorPicture(camera: string, { mediaId, isFrameShown }: FloorPicture, film: FilmCamera | undefined, frame: number | null): Picture | null {
  if (!isFrameShown) return { mediaId, camera }
  if (!film || frame === null) return null
  return { mediaId, camera, atUs: ownTimeUs(film, frame) }
}

/** A frame's time in its own film. */
function ownTimeUs({ clock, times }: FilmCamera, frame: number): number {
  return Math.round((times.startUs[frame]! - clock.offsetUs) / clock.rate)
}
