import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { choiceQuery, choose, useChoice } from '../../../../engine/choices.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { boardChoice, readDraft } from '../boards/board-draft.ts'
import { BoardFields } from '../boards/board-fields.tsx'
import { chosenPictures, isNameless, pictureChoice, picturesOf } from '../boards/picture-choice.ts'
import { PictureList } from '../boards/picture-list.tsx'
import { useTrialNames } from '../boards/trial-names.ts'
import type { CalibrationTabProps } from '../tab-props.ts'
import { newestMade } from '../work/made.ts'
import { Tab } from '../work/tab.tsx'
import { useWork } from '../work/use-work.ts'
import { WorkCard } from '../work/work-card.tsx'
import { leftOutChoice } from './left-out-choice.ts'
import { LensResult } from './lens-result.tsx'
import type { nextRound } from './picture-rows.ts'

const ABOUT = 'The same board, moved about before each camera: 10 to 20 pictures, in every part of the picture, tilted by 20 to 45°. Zoom and focus stay as they are when you film.'

/** Lenses from pictures of a board. */
export function LensesTab({ place, calibration }: CalibrationTabProps) {
  const { data: draft } = useQuery(choiceQuery(boardChoice))
  const { data: choice } = useQuery(choiceQuery(pictureChoice(place.sessionId)))
  const [leftOut, setLeftOut] = useChoice(leftOutChoice(place.sessionId))
  const trialNames = useTrialNames(place.sessionId)
  const work = useWork(place, calibration)
  if (calibration.pictures.length === 0) return <NoPictures />
  if (!draft || !choice) return null
  const chosen = chosenPictures(calibration.pictures, choice)
  const { board } = readDraft(draft)
  const pictures = picturesOf(chosen)
  const lacking = !board ? 'Say what the board is like.' : pictures.length === 0 ? 'Choose the pictures that show it.' : chosen.some(isNameless) ? 'Say which camera took each of them.' : null
  const made = newestMade(calibration, 'lenses')
  const canStart = lacking === null && work.running === null
  const start = (leaveOut: ReturnType<typeof nextRound>['leaveOut']) => board && canStart && work.start({ kind: 'lenses', board, pictures, leaveOut })
  return (
    <Tab
      label="Lenses from a board"
      about={ABOUT}
      onStart={() => {
        setLeftOut({ ...leftOut, now: [] })
        start([])
      }}
      fields={
        <>
          <BoardFields draft={draft} onDraft={(next) => choose(boardChoice, next)} />
          <PictureList chosen={chosen} trialNames={trialNames} lenses={calibration.counts?.lenses ?? []} choice={choice} onChoice={(next) => choose(pictureChoice(place.sessionId), next)} />
        </>
      }
      foot={
        <>
          <Button type="submit" variant={made ? 'default' : 'filled'} disabled={!canStart} loading={work.isStarting}>
            Calibrate the lenses
          </Button>
          <p role="status">{lacking}</p>
        </>
      }
    >
      <WorkCard work={work} />
      {made && <LensResult key={made.id} place={place} calibration={calibration} made={made} leftOut={leftOut} onLeftOut={setLeftOut} canStart={canStart} onAgain={start} />}
      {!made && !work.running && !work.ended && (
        <EmptyState icon="calibration" title="No lens has been calibrated here yet">
          <p>Each camera’s lens will stand here: its focal length and distortion with how sure they are, where in the picture the board has been, and which pictures fit worse than the others.</p>
        </EmptyState>
      )}
    </Tab>
  )
}

function NoPictures() {
  return (
    <EmptyState icon="photo" title="No pictures of a board are in this session">
      <p>Print a checkerboard or a ChArUco board on something flat, and photograph or film it with each camera as it stands there for filming. Import these photos or films into the session: their cameras are told by their names or folders, as in cam01/photo-3.jpg.</p>
    </EmptyState>
  )
}
