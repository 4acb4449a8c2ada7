import { Button } from '@mantine/core'
import { useState } from 'react'
import { count } from '../../../../format/amounts.ts'
import { Icon } from '../../../../ui/icons.tsx'
import { ProblemNote } from '../../../../ui/problem-note.tsx'
import type { TrialPlace } from '../../../../trial/trial-place.ts'
import type { CalibrationOfTrial } from '../calibration-query.ts'
import { aboutCamera } from '../work/about-camera.ts'
import { MadeNotes } from '../work/made-notes.tsx'
import type { MadeOf } from '../work/made.ts'
import { UseMade } from '../work/use-made.tsx'
import { LensDetail } from './lens-detail.tsx'
import { LensTable } from './lens-table.tsx'
import { NextSteps } from './next-steps.tsx'
import { placesAtStake, stakeWords } from './places-at-stake.ts'
import { nextRound, toggled, type LeftOut, type PictureOrder } from './picture-rows.ts'
import css from '../work/result.module.css'

interface LensResultProps {
  place: TrialPlace
  calibration: CalibrationOfTrial
  made: MadeOf<'lenses'>
  leftOut: LeftOut
  onLeftOut: (leftOut: LeftOut) => void
  canStart: boolean
  onAgain: (leaveOut: ReturnType<typeof nextRound>['leaveOut']) => void
}

export function LensResult({ place, calibration, made, leftOut, onLeftOut, canStart, onAgain }: LensResultProps) {
  const { board, boards, lenses, refused } = made.result
  const [camera, setCamera] = useState<string | null>(null)
  const [order, setOrder] = useState<PictureOrder>('errorPx')
  const chosen = lenses.find(({ lens }) => lens.name === camera) ?? lenses[0]
  const { leaveOut, isOther } = nextRound(lenses, leftOut)
  const atStake = stakeWords(placesAtStake(lenses, calibration.counts))
  return (
    <section className={css.result} aria-label="Lenses that were found">
      <h3>Lenses that were found</h3>
      <MadeNotes made={made} />
      {refused.map(({ camera: name, problem }) => (
        <ProblemNote key={name} problem={aboutCamera(name, problem)} />
      ))}
      {lenses.length > 0 && <LensTable lenses={lenses} chosen={chosen?.lens.name} onChoose={setCamera} />}
      {isOther ? (
        <div className={css.again}>
          <Button disabled={!canStart} onClick={() => onAgain(leaveOut)}>
            Calibrate again {leaveOut.length === 0 ? 'with all of them' : `without ${count(leaveOut.length, 'picture')}`}
          </Button>
          <p>Boards that were found stay found, so it is quick. What stands here is still from before.</p>
        </div>
      ) : (
        lenses.length > 0 && (
          <>
            {atStake && made.mediaId === null && (
              <p className={css.stake} role="note">
                <Icon name="warning" size={14} />
                {atStake}
              </p>
            )}
            <UseMade place={place} calibration={calibration} made={made} action="Use these lenses" />
          </>
        )
      )}
      {made.mediaId !== null && calibration.counts?.mediaId === made.mediaId && calibration.counts.cameras.length === 0 && <NextSteps />}
      {chosen && <LensDetail key={chosen.lens.name} lens={chosen} board={board} boards={boards.find((one) => one.camera === chosen.lens.name)} leftOut={leftOut} order={order} onOrder={setOrder} onToggle={(picture) => onLeftOut(toggled(leftOut, picture))} />}
    </section>
  )
}
