import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { choiceQuery, choose } from '../../../../engine/choices.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { CameraGrid } from '../../cameras/camera-grid.tsx'
import { hasFilm } from '../../../../trial/stage.ts'
import { boardChoice, looksAlikeTurned, readDraft } from '../boards/board-draft.ts'
import { BoardFields } from '../boards/board-fields.tsx'
import { useTrialNames } from '../boards/trial-names.ts'
import { openCalibration } from '../open-calibration.ts'
import type { CalibrationTabProps } from '../tab-props.ts'
import { newestMade } from '../work/made.ts'
import { Tab } from '../work/tab.tsx'
import { useWork } from '../work/use-work.ts'
import { WorkCard } from '../work/work-card.tsx'
import { floorChoice, type FloorChoice, type FloorOption } from './floor-choice.ts'
import { FloorFoot } from './floor-foot.tsx'
import { FloorPictures } from './floor-pictures.tsx'
import { FloorResult } from './floor-result.tsx'
import { floorRows, picturesNow } from './floor-rows.ts'
import css from './floor-tab.module.css'

const ABOUT = 'One board that lies flat on the floor, seen by all cameras without being moved in between. Its first inner corner becomes the origin of the room, its rows the X axis, and up is Z. Lenses are taken as the calibration has them.'

/** Where cameras stand, from one board on the floor. */
export function FloorTab({ place, stage, problems, calibration }: CalibrationTabProps) {
  const { data: draft } = useQuery(choiceQuery(boardChoice))
  const { data: choice } = useQuery(choiceQuery(floorChoice(place.sessionId)))
  const trialNames = useTrialNames(place.sessionId)
  const work = useWork(place, calibration)
  const lenses = calibration.counts?.lenses ?? []
  if (lenses.length === 0) return <NoLenses />
  if (!draft || !choice) return null
  const films = stage.cameras.filter(hasFilm)
  const rows = floorRows(lenses.map(({ name }) => name), calibration.pictures, films, trialNames, choice)
  const { board } = readDraft(draft)
  const made = newestMade(calibration, 'floor')
  const start = () => {
    const pictures = picturesNow(rows)
    if (board && !looksAlikeTurned(board) && pictures.length > 0 && work.running === null) work.start({ kind: 'floor', board, pictures })
  }
  const change = (camera: string, option: FloorOption | undefined) => choose(floorChoice(place.sessionId), { ...choice, [camera]: option?.value ?? null } satisfies FloorChoice)
  return (
    <Tab
      label="Places from a board on the floor"
      about={ABOUT}
      onStart={start}
      fields={
        <>
          <BoardFields draft={draft} onDraft={(next) => choose(boardChoice, next)} />
          <FloorPictures rows={rows} onChange={change} />
        </>
      }
      foot={<FloorFoot board={board} rows={rows} work={work} isMade={made !== undefined} />}
    >
      <WorkCard work={work} />
      {made && <FloorResult place={place} calibration={calibration} made={made} />}
      {films.length > 0 && (
        <section className={css.films} data-wide aria-label="What is shown now">
          <h3>
            What is shown now <span>move the playhead to where the board lies on the floor in all films</span>
          </h3>
          <div className={css.grid}>
            <CameraGrid stage={stage} problems={problems} />
          </div>
        </section>
      )}
    </Tab>
  )
}

function NoLenses() {
  return (
    <EmptyState icon="calibration" title="No lens is known yet" actions={<Button onClick={() => openCalibration('lenses')}>Lenses from a board</Button>}>
      <p>A board on the floor tells where a camera stands only by a lens that is known. Calibrate the lenses first, from pictures of a board, or import a calibration that has them.</p>
    </EmptyState>
  )
}
