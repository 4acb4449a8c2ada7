import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Checked } from '../../../../contract/analysis/analysis.ts'
import { footageQuery } from '../../../engine/queries.ts'
import { close } from '../../../frame/overlay.ts'
import { Mark } from '../../../ui/mark.tsx'
import { openCalibration } from '../calibrate/open-calibration.ts'
import type { TrialPlace } from '../../../trial/trial-place.ts'
import css from './matched-cameras.module.css'

/** Which camera of the calibration made which film. */
export function MatchedCameras({ place: { sessionId, trialId }, checked: { calibration, cameras } }: { place: TrialPlace; checked: Checked }) {
  const { data } = useQuery(footageQuery(sessionId, trialId))
  return (
    <section className={css.section} aria-label="Cameras of the calibration">
      <h3>
        Cameras <span>as {calibration.name} has them</span>
        <Button size="compact-xs" variant="subtle" ml={8} onClick={calibrate}>
          Calibrate …
        </Button>
      </h3>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">Film</th>
            <th scope="col">Camera of the calibration</th>
            <th scope="col">Calibrated picture</th>
          </tr>
        </thead>
        <tbody>
          {data?.cameras.map(({ mediaId, label, fileName }) => {
            const found = cameras.find((one) => one.label === label)?.camera
            return (
              <tr key={mediaId}>
                <th scope="row">
                  {label}
                  {fileName !== label && <span className={css.file}>{fileName}</span>}
                </th>
                <td>
                  {found?.name ?? <Mark icon="warning" tone="watch" word="none: takes no part in 3D" />}
                  {found && found.name !== label && <span className={css.file}>spelled otherwise</span>}
                </td>
                <td>{found ? `${Math.round(found.widthPx)} × ${Math.round(found.heightPx)}` : '–'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function calibrate(): void {
  close()
  openCalibration()
}
