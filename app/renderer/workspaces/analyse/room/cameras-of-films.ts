/** Which camera of a calibration made which film. */
import type { Checked } from '../../../../contract/analysis/analysis.ts'
import { sameCamera } from '../../../../core/formats/camera-name.ts'
import type { Camera, Lens } from '../../../../core/vision/camera.ts'
import type { CalibrationOfTrial } from '../calibrate/calibration-query.ts'
import type { StageCamera } from '../../../trial/stage.ts'

type Named = Pick<StageCamera, 'mediaId' | 'label' | 'playable'>
type Counts = Pick<NonNullable<CalibrationOfTrial['counts']>, 'cameras' | 'lenses'>

/** As the check of the trial matched them, its remedies applied; where it cannot be checked yet, by their names and sizes. */
export function camerasOfFilms(films: readonly Named[], checked: Pick<Checked, 'cameras'> | undefined, counts: Counts | null): ReadonlyMap<string, Camera> {
  return new Map(films.flatMap((film) => {
    const camera = checked ? checked.cameras.find(({ label }) => label === film.label)?.camera : fitting(film, counts?.cameras ?? [])
    return camera ? [[film.mediaId, camera] as const] : []
  }))
}

/** Lenses too of cameras that have no place yet. */
export function lensesOfFilms(films: readonly Named[], placed: ReadonlyMap<string, Camera>, counts: Counts | null): ReadonlyMap<string, Lens> {
  return new Map(films.flatMap((film) => {
    const lens = placed.get(film.mediaId) ?? fitting(film, counts?.lenses ?? [])
    return lens ? [[film.mediaId, lens] as const] : []
  }))
}

/** A lens for pictures of another size says nothing of these. */
function fitting<One extends Lens>({ label, playable }: Named, all: readonly One[]): One | undefined {
  return all.find(({ name, widthPx, heightPx }) => sameCamera(name, label) && playable?.displayWidth === widthPx && playable.displayHeight === heightPx)
}
