import type { Board } from '../../../../../contract/analysis/calibration-tasks.ts'
import { routes } from '../../../../../contract/routes.ts'
import { degrees, lengthOf, pixels } from '../../../../format/measured.ts'
import { Oddities } from '../../../../ui/oddities.tsx'
import { ProblemNote } from '../../../../ui/problem-note.tsx'
import type { TrialPlace } from '../../../../trial/trial-place.ts'
import { BoardPicture } from '../boards/board-picture.tsx'
import { useBoardViews } from '../boards/use-board-views.ts'
import type { CalibrationOfTrial } from '../calibration-query.ts'
import { MadeNotes } from '../work/made-notes.tsx'
import type { MadeOf, ResultOf } from '../work/made.ts'
import { aboutCamera } from '../work/about-camera.ts'
import { standsAt } from '../work/stands-at.ts'
import { UseMade } from '../work/use-made.tsx'
import table from '../work/table.module.css'
import css from '../work/result.module.css'

interface FloorViewProps {
  board: Board
  boards: ResultOf<'floor'>['boards'][number] | undefined
  view: string
}

/** The view that was taken, with the room's origin and axes in it. */
function FloorView({ board, boards, view: name }: FloorViewProps) {
  const view = useBoardViews(boards?.views).find((one) => one.name === name)
  const photo = boards?.photos.find((one) => one.name === name)
  return view && <BoardPicture board={board} view={view} photo={photo && routes.photo(photo.mediaId, photo.n)} hasAxes />
}

interface FloorResultProps {
  place: TrialPlace
  calibration: CalibrationOfTrial
  made: MadeOf<'floor'>
}

/** Where each camera stands by the board, and how sure that is. */
export function FloorResult({ place, calibration, made }: FloorResultProps) {
  const { board, boards, cameras, refused } = made.result
  return (
    <section className={css.result} aria-label="Places that were found">
      <h3>
        Places that were found <span>± is one standard error as far as the corners tell; the lens is taken to be exact</span>
      </h3>
      <MadeNotes made={made} />
      {refused.map(({ camera, problem }) => (
        <ProblemNote key={camera} problem={aboutCamera(camera, problem)} />
      ))}
      {cameras.length > 0 && (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">Camera</th>
                <th scope="col">Stands at X, Y, Z</th>
                <th scope="col">Place ±</th>
                <th scope="col">Direction ±</th>
                <th scope="col">Error</th>
                <th scope="col">View that was taken</th>
              </tr>
            </thead>
            <tbody>
              {cameras.map(({ camera, place: placed }) => (
                <tr key={camera.name}>
                  <th scope="row">{camera.name}</th>
                  <td>{standsAt(camera)}</td>
                  <td>{lengthOf(placed.positionSpreadM)}</td>
                  <td>{degrees(placed.directionSpreadDeg)}</td>
                  <td>{pixels(placed.errorPx)}</td>
                  <td className={table.wide}>{placed.view}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {cameras.length > 0 && <UseMade place={place} calibration={calibration} made={made} action="Use these places" />}
      <div className={css.pictures}>
        {cameras.map(({ camera, place: placed }) => (
          <FloorView key={camera.name} board={board} boards={boards.find((one) => one.camera === camera.name)} view={placed.view} />
        ))}
      </div>
      <Oddities list={cameras.flatMap(({ camera, place: { findings } }) => findings.map((finding) => ({ ...finding, message: aboutCamera(camera.name, finding).message })))} />
    </section>
  )
}
