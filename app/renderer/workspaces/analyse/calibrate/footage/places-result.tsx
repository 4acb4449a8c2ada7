import { WHAT_SPREAD_TELLS } from '../../../../../core/vision/adjust/what-spread-tells.ts'
import { degrees, lengthOf, number, pixels, withSpread } from '../../../../format/measured.ts'
import { FactTable } from '../../../../ui/fact-table.tsx'
import type { TrialPlace } from '../../../../trial/trial-place.ts'
import { useMaker } from '../../../../trial/use-maker.ts'
import type { CalibrationOfTrial } from '../calibration-query.ts'
import { MadeNotes } from '../work/made-notes.tsx'
import type { MadeOf } from '../work/made.ts'
import { standsAt } from '../work/stands-at.ts'
import { UseMade } from '../work/use-made.tsx'
import table from '../work/table.module.css'
import css from '../work/result.module.css'
import { axesWords, floorWords, noiseWords, scaleWords } from './result-words.ts'

interface PlacesResultProps {
  place: TrialPlace
  calibration: CalibrationOfTrial
  made: MadeOf<'footage'>
}

/** Where cameras stand that had no place, as the person tells it. */
export function PlacesResult({ place, calibration, made }: PlacesResultProps) {
  const { cameras, byCamera, errorPx, scale, scaleBy, noise, floor, model } = made.result
  const by = useMaker(model).model?.name ?? model
  return (
    <section className={css.result} aria-label="Places that were found">
      <h3>
        Places that were found <span>among the other cameras</span>
      </h3>
      <UseMade place={place} calibration={calibration} made={made} action="Use these cameras" />
      <MadeNotes made={made} />
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Camera</th>
              <th scope="col">Stands at X, Y, Z</th>
              <th scope="col">Place ±</th>
              <th scope="col">Direction ±</th>
              <th scope="col">Error</th>
              <th scope="col">Focal length</th>
            </tr>
          </thead>
          <tbody>
            {byCamera.map(({ name, errorPx: ownPx, sdDeg, sdM, focalPx, focalSd }) => {
              const camera = cameras.find((one) => one.name === name)
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{camera ? standsAt(camera) : '–'}</td>
                  <td>{lengthOf(sdM)}</td>
                  <td>{degrees(sdDeg)}</td>
                  <td>{pixels(ownPx)}</td>
                  <td>{focalSd > 0 ? `${withSpread(focalPx, focalSd * focalPx, 1)} px` : `${number(focalPx, 0)} px, as given`}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <FactTable
        facts={[
          { label: 'Error, median', value: `${pixels(errorPx)} on frames that took no part` },
          { label: 'Size of the room', value: scaleWords(scaleBy, scale, true) },
          { label: 'The floor', value: floorWords(floor.through, floor.tiltSdDeg) },
          { label: 'The axes', value: axesWords(floor.ahead) },
          ...(by ? [{ label: 'Keypoints by', value: by }] : []),
          { label: 'The keypoints themselves', value: noiseWords(noise) },
          { label: 'How sure', value: WHAT_SPREAD_TELLS },
        ]}
      />
    </section>
  )
}
