import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo } from 'react'
import type { Camera, Lens } from '../../../../../core/vision/camera.ts'
import { choiceQuery } from '../../../../engine/choices.ts'
import { useStore } from '../../../../store.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { lensesOfFilms } from '../../room/cameras-of-films.ts'
import { useFilmCameras, useRoomSight } from '../../room/use-room.ts'
import { hasFilm, type FilmCamera } from '../../../../trial/stage.ts'
import { chosenCamera } from '../../../../trial/view.ts'
import type { CalibrationTabProps } from '../tab-props.ts'
import type { Outcome } from './camera-place.ts'
import { FilmButtons } from './film-buttons.tsx'
import { clicksOf, type KnownPoints, knownPointsChoice } from './known-points.ts'
import { OutcomeView } from './outcome-view.tsx'
import { doubtOf, usingWords, whyNotUsed } from './place-words.ts'
import { beginPointing, heldPoint, nextPoint, pointedLens } from './pointing.ts'
import { PointsList } from './points-list.tsx'
import { PointsPicture } from './points-picture.tsx'
import { useOutcomes } from './use-outcomes.ts'
import { usePlaces } from './use-places.ts'
import css from './points-tab.module.css'

/** Where each camera stands, from points of the room that somebody has measured and clicks in its picture. */
export function PointsTab(props: CalibrationTabProps) {
  const { data: known } = useQuery(choiceQuery(knownPointsChoice(props.place.sessionId)))
  const films = useMemo(() => props.stage.cameras.filter(hasFilm), [props.stage.cameras])
  const chosen = useStore(chosenCamera)
  const camera = films.find(({ mediaId }) => mediaId === chosen) ?? films[0]
  if (!known) return null
  if (!camera) return <NoFilms />
  return <Pointing {...props} known={known} films={films} camera={camera} />
}

function NoFilms() {
  return (
    <EmptyState icon="footage" title="No film can be shown yet">
      <p>Points are clicked in the films’ pictures. As soon as one of them has been prepared, it is here.</p>
    </EmptyState>
  )
}

interface PointingProps extends CalibrationTabProps {
  known: KnownPoints
  films: readonly FilmCamera[]
  camera: FilmCamera
}

const NO_LENS: Outcome = { kind: 'no-lens' }

function Pointing({ place, stage, calibration, known, films, camera }: PointingProps) {
  const { cameras } = useFilmCameras(place, stage.cameras)
  const lenses = useMemo(() => lensesOfFilms(films, cameras ?? new Map(), calibration.counts), [films, cameras, calibration.counts])
  const mediaIds = useMemo(() => films.map(({ mediaId }) => mediaId), [films])
  const outcomes = useOutcomes(mediaIds, lenses, useDeferredValue(known))
  const outcome = outcomes.get(camera.mediaId) ?? NO_LENS
  const clicks = clicksOf(known, camera.mediaId)
  const [next, held] = [useStore(nextPoint), useStore(heldPoint)]
  const lens = lenses.get(camera.mediaId)
  usePointing(place.sessionId, camera, lens)
  useRoomSight(useMemo(() => new Map<string, Camera>([...outcomes].flatMap(([mediaId, one]) => (one.kind === 'place' ? [[mediaId, one.camera] as const] : []))), [outcomes]), { isAlone: true })
  const marks = useMemo(() => ({ points: known.points, clicks, outcome, next, held }), [known.points, clicks, outcome, next, held])
  return (
    <div className={css.points}>
      <div className={css.left}>
        <FilmButtons films={films} chosen={camera.mediaId} outcomes={outcomes} known={known} />
        <div className={css.stand}>{stage.player && <PointsPicture key={camera.mediaId} camera={camera} player={stage.player} marks={marks} />}</div>
      </div>
      <div className={css.side}>
        <div className={css.scroll}>
          <PointsList known={known} clicks={clicks} outcome={outcome} label={camera.label} />
          {known.points.length > 0 && cameras && <OutcomeView label={camera.label} outcome={outcome} before={cameras.get(camera.mediaId)} lens={lens} from={calibration.counts?.name} />}
        </div>
        <Foot films={films} outcomes={outcomes} cameras={cameras} place={place} />
      </div>
    </div>
  )
}

function usePointing(sessionId: string, { mediaId, playable }: FilmCamera, lens: Lens | undefined): void {
  const { displayWidth: widthPx, displayHeight: heightPx } = playable
  useEffect(() => beginPointing({ choice: knownPointsChoice(sessionId), mediaId, widthPx, heightPx }), [sessionId, mediaId, widthPx, heightPx])
  useEffect(() => pointedLens.set(lens), [lens])
}

interface FootProps {
  films: readonly FilmCamera[]
  outcomes: ReadonlyMap<string, Outcome>
  cameras: ReadonlyMap<string, Camera> | undefined
  place: CalibrationTabProps['place']
}

function Foot({ films, outcomes, cameras, place }: FootProps) {
  const { use, isUsing } = usePlaces(place)
  const all = films.flatMap(({ mediaId, label }) => {
    const outcome = outcomes.get(mediaId)
    return outcome ? [{ label, outcome, before: cameras?.get(mediaId) }] : []
  })
  const why = whyNotUsed(all)
  const doubt = why === null ? doubtOf(all) : null
  return (
    <div className={css.foot}>
      <p role="status" data-doubt={doubt !== null}>
        {why ?? doubt ?? usingWords(all)}
      </p>
      <Button variant={doubt === null ? 'filled' : 'default'} disabled={why !== null} loading={isUsing} onClick={() => void use(films, outcomes)}>
        {doubt === null ? 'Use these places' : 'Use all the same'}
      </Button>
    </div>
  )
}
