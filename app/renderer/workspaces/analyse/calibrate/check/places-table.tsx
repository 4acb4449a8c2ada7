import { useMemo } from 'react'
import type { Camera } from '../../../../../core/vision/camera.ts'
import { useStore } from '../../../../store.ts'
import { Mark } from '../../../../ui/mark.tsx'
import type { StageCamera } from '../../../../trial/stage.ts'
import { chosenCamera } from '../../../../trial/view.ts'
import type { CalibrationOfTrial } from '../calibration-query.ts'
import { decimal } from '../decimal.ts'
import { placeOf } from './camera-places.ts'
import css from './check-tab.module.css'

interface PlacesTableProps {
  films: readonly StageCamera[]
  cameras: ReadonlyMap<string, Camera>
  counts: NonNullable<CalibrationOfTrial['counts']>
}

export function PlacesTable({ films, cameras, counts: { errorPx } }: PlacesTableProps) {
  const chosen = useStore(chosenCamera)
  const hasErrors = Object.keys(errorPx).length > 0
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">Camera</th>
          <th scope="col">x m</th>
          <th scope="col">y m</th>
          <th scope="col">Above the floor m</th>
          <th scope="col">To the origin m</th>
          <th scope="col" className={css.words}>
            Looks
          </th>
          <th scope="col">Focal length px</th>
          <th scope="col">Field of view °</th>
          {hasErrors && (
            <th scope="col" title="As the calibration states it: by how much the camera misses a board, known points, or others’ keypoints">
              Error px
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {films.map(({ mediaId, number, label }) => {
          const camera = cameras.get(mediaId)
          return (
            <tr key={mediaId} aria-current={mediaId === chosen}>
              <th scope="row">
                <button type="button" onClick={() => chosenCamera.set(mediaId)}>
                  {number} {label}
                </button>
              </th>
              {camera ? <Place camera={camera} /> : <td colSpan={7} className={css.words}><Mark icon="warning" tone="watch" word="no calibrated camera: its picture shows nothing of the room" /></td>}
              {hasErrors && <td>{decimal((camera && errorPx[camera.name]) ?? NaN, 2)}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Place({ camera }: { camera: Camera }) {
  const { positionM, towards, downDeg, focalPx, viewDeg, toOriginM } = useMemo(() => placeOf(camera), [camera])
  return (
    <>
      <td>{decimal(positionM[0], 2)}</td>
      <td>{decimal(positionM[1], 2)}</td>
      <td className={positionM[2] < 0 ? css.none : undefined} title={positionM[2] < 0 ? 'It would stand below the floor' : undefined}>
        {decimal(positionM[2], 2)}
      </td>
      <td>{decimal(toOriginM, 2)}</td>
      <td className={css.words}>
        {towards}, {decimal(Math.abs(downDeg), 0)}° {downDeg < 0 ? 'up' : 'down'}
      </td>
      <td>{decimal(focalPx, 0)}</td>
      <td>
        {decimal(viewDeg.across, 0)} × {decimal(viewDeg.down, 0)}
      </td>
    </>
  )
}
