import { playhead } from '../../../../trial/playhead.ts'
import { frameOf, type FilmCamera, type Moment } from '../../../../trial/stage.ts'
import type { PictureSource } from '../work/made.ts'
import { chosenOption, floorOptions, floorPicture, type FloorChoice, type FloorOption } from './floor-choice.ts'

/** What shows the board to one camera whose lens is known. */
export interface FloorRow {
  camera: string
  options: readonly FloorOption[]
  option: FloorOption | undefined
  /** Where it is of the open trial. */
  film: FilmCamera | undefined
}

export function floorRows(cameras: readonly string[], pictures: readonly PictureSource[], films: readonly FilmCamera[], trialNames: ReadonlyMap<string, string>, choice: FloorChoice): FloorRow[] {
  const shown = new Set(films.map(({ mediaId }) => mediaId))
  return cameras.map((camera) => {
    const options = floorOptions(camera, pictures, shown, trialNames)
    const option = chosenOption(camera, pictures, options, choice)
    return { camera, options, option, film: films.find(({ mediaId }) => mediaId === option?.mediaId) }
  })
}

/** Index of the frame that a row's film shows; null where it shows none. */
export function frameShown({ film }: FloorRow, moment: Moment): number | null {
  const at = film && frameOf(film, moment)
  return at?.kind === 'frame' ? at.index : null
}

export function picturesNow(rows: readonly FloorRow[], moment: Moment = playhead.get()) {
  return rows.flatMap((row) => {
    const picture = row.option && floorPicture(row.camera, row.option, row.film, frameShown(row, moment))
    return picture ? [picture] : []
  })
}
