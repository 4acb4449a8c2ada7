import { useStore } from '../../../../store.ts'
import { ProblemNote } from '../../../../ui/problem-note.tsx'
import { CameraGrid } from '../../cameras/camera-grid.tsx'
import { useFilmCameras, useRoomSight } from '../../room/use-room.ts'
import { roomSight } from '../../../../trial/room/room-sight.ts'
import type { CalibrationOfTrial } from '../calibration-query.ts'
import type { CalibrationTabProps } from '../tab-props.ts'
import { NoCalibration } from './no-calibration.tsx'
import { PlacesTable } from './places-table.tsx'
import css from './check-tab.module.css'

/** Axes and floor of the room over each camera's picture: where they lie as in the room, the calibration is right. */
export function CheckTab(props: CalibrationTabProps) {
  const { counts } = props.calibration
  return counts ? <Checked {...props} counts={counts} /> : <NoCalibration />
}

interface CheckedProps extends CalibrationTabProps {
  counts: NonNullable<CalibrationOfTrial['counts']>
}

function Checked({ place, stage, problems, counts }: CheckedProps) {
  const { cameras, problem } = useFilmCameras(place, stage.cameras)
  useRoomSight(cameras, { namesMissing: true })
  const sight = useStore(roomSight)
  const isNowherePlaced = cameras?.size === 0
  return (
    <div className={css.check}>
      <CameraGrid stage={stage} problems={problems} />
      <div className={css.side} tabIndex={0} role="group" aria-label="What the calibration says of each camera">
        {!cameras && <p role="status">Looking at the films and their calibration …</p>}
        {isNowherePlaced && problem && <ProblemNote problem={problem} />}
        <p className={css.how}>
          {isNowherePlaced
            ? 'No film has a camera whose place is known, so that there is nothing of the room to draw. Tell where the cameras stand: by a board on the floor, by known points, or from the footage.'
            : 'Step through the films and look where the floor meets things that stand on it: the grid has to lie flat there in every picture, and the axes have to begin at the same spot of the room.'}
        </p>
        {cameras && !isNowherePlaced && (
          <ul className={css.legend}>
            <li data-axis="x">x, 1 m</li>
            <li data-axis="y">y, 1 m</li>
            <li data-axis="z">z, 1 m up</li>
            <li data-axis="floor">floor, lines {sight?.grid.stepM ?? 1} m apart</li>
            <li data-axis="origin">where x, y and z are 0</li>
          </ul>
        )}
        {cameras && <PlacesTable films={stage.cameras} cameras={cameras} counts={counts} />}
      </div>
    </div>
  )
}
