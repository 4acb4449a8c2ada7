import { WHAT_SPREAD_TELLS } from '../../../../../core/vision/adjust/what-spread-tells.ts'
import { count } from '../../../../format/amounts.ts'
import { FactTable } from '../../../../ui/fact-table.tsx'
import { Icon } from '../../../../ui/icons.tsx'
import type { TrialPlace } from '../../../../trial/trial-place.ts'
import { useMaker } from '../../../../trial/use-maker.ts'
import type { CalibrationOfTrial } from '../calibration-query.ts'
import { MadeNotes } from '../work/made-notes.tsx'
import type { MadeOf } from '../work/made.ts'
import { UseMade } from '../work/use-made.tsx'
import { BeforeAfter } from './before-after.tsx'
import { BonesTable } from './bones-table.tsx'
import { noiseWords, scaleWords } from './result-words.ts'
import { RefinedCameras } from './refined-cameras.tsx'
import css from '../work/result.module.css'

interface RefineResultProps {
  place: TrialPlace
  calibration: CalibrationOfTrial
  made: MadeOf<'refine'>
}

/** What refining did, judged by frames that took no part. */
export function RefineResult({ place, calibration, made }: RefineResultProps) {
  const { isBetter, byCamera, beforePx, afterPx, frames, sightings, scale, scaleBy, noise, bones, model } = made.result
  const by = useMaker(model).model?.name ?? model
  return (
    <section className={css.result} aria-label="What refining did">
      <h3>
        What refining did <span>median reprojection error on {count(frames.heldOut, 'frame')} that took no part</span>
      </h3>
      <BeforeAfter beforePx={beforePx} afterPx={afterPx} isBetter={isBetter} />
      {isBetter ? <UseMade place={place} calibration={calibration} made={made} action="Use these cameras" /> : <NoBetter isWorse={(afterPx ?? 0) > 1.05 * (beforePx ?? 0)} />}
      <MadeNotes made={made} />
      <RefinedCameras byCamera={byCamera} />
      <FactTable
        facts={[
          { label: 'Size of the room', value: scaleWords(scaleBy, scale) },
          ...(by ? [{ label: 'Keypoints by', value: by }] : []),
          { label: 'Adjusted by', value: `${count(frames.used, 'frame')}, ${count(sightings.used, 'keypoint')}; ${sightings.leftOut.toLocaleString('en')} left out as outliers` },
          { label: 'The keypoints themselves', value: noiseWords(noise) },
          { label: 'How sure', value: WHAT_SPREAD_TELLS },
        ]}
      />
      <BonesTable bones={bones} />
    </section>
  )
}

function NoBetter({ isWorse }: { isWorse: boolean }) {
  return (
    <div>
      <p className={css.verdict}>
        <Icon name="note" size={14} /> No better: there is nothing to use
      </p>
      <p className={css.quiet}>On frames that took no part the cameras disagree {isWorse ? 'more than' : 'as much as'} before. Either they are as good as this footage can tell, which somebody who walks through all of the room tells best, or what is wrong is not where they stand: look at the films’ sync and at the lenses.</p>
    </div>
  )
}
