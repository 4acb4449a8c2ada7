import { queryOptions, useQuery } from '@tanstack/react-query'
import { synchronisedEvidence } from '../../../../contract/analysis/reconstruction-tasks.ts'
import { artifactBytes } from '../../../engine/artifacts.ts'
import { useStore } from '../../../store.ts'
import { shownSkeleton } from '../../../trial/skeleton/shown-skeleton.ts'
import { hasFilm, stage, type FilmCamera } from '../../../trial/stage.ts'
import { SpeedCurves } from './speed-curves.tsx'
import { costAt, costPath, type Frame } from './sync-curve.ts'
import css from './sync-evidence.module.css'

const evidenceQuery = (hash: string | null) =>
  queryOptions({
    queryKey: ['sync', hash],
    queryFn: async ({ signal }) => synchronisedEvidence.parse(JSON.parse(new TextDecoder().decode(await artifactBytes(hash ?? '', signal)))),
    enabled: hash !== null,
    meta: { topics: [] },
  })

const FRAME: Frame = { width: 248, height: 64 }

/** How well every other place in time would do for this camera, and where it is now: it follows while one nudges. */
export function SyncEvidence({ camera }: { camera: FilmCamera }) {
  const { mediaId, label, clock } = camera
  const cameras = useStore(stage)?.cameras.filter(hasFilm) ?? []
  const analysis = useStore(shownSkeleton)?.analysis
  const { data } = useQuery(evidenceQuery(analysis?.sync ?? null))
  const said = analysis?.cameras.find((one) => one.mediaId === mediaId)?.synchronised
  const film = data?.films.find((one) => one.label === label)
  if (!said || !film || film.cost.values.length === 0) return said ? <p className={css.said}>{said.reason}</p> : null
  const { cost, beforeUs, secondBestUs } = film
  const { xOf, line } = costPath(cost, FRAME)
  const nowUs = clock.offsetUs - beforeUs
  const foundUs = film.clock.offsetUs - beforeUs
  const now = costAt(cost, nowUs)
  const reference = data?.films.find(({ verdict }) => verdict === 'reference' || verdict === 'given')
  const other = cameras.find((one) => one.label === reference?.label)
  return (
    <>
      <figure className={css.evidence}>
        <svg viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="img" aria-label={`Disagreement of all cameras by where ${label} begins, from ${seconds(cost.firstUs)} to ${seconds(cost.firstUs + cost.stepUs * (cost.values.length - 1))}`}>
          <path className={css.cost} d={line} />
          {secondBestUs !== null && <line className={css.second} x1={xOf(secondBestUs)} x2={xOf(secondBestUs)} y1={0} y2={FRAME.height} />}
          <line className={css.found} x1={xOf(foundUs)} x2={xOf(foundUs)} y1={0} y2={FRAME.height} />
          <line className={css.now} x1={xOf(nowUs)} x2={xOf(nowUs)} y1={0} y2={FRAME.height} />
        </svg>
        <figcaption>
          Here the cameras disagree by {now === null ? 'more than was looked at' : now.toFixed(3)}; found at {seconds(foundUs)}
          {secondBestUs !== null && `, second best at ${seconds(secondBestUs)}`}. {said.reason}
        </figcaption>
      </figure>
      {reference && other && other !== camera && <SpeedCurves camera={camera} other={other} own={inFilmTime(film)} others={inFilmTime(reference)} />}
    </>
  )
}

/** A film's curve begins where the film lay before it was brought into step. */
const inFilmTime = ({ speed, beforeUs }: { speed: { firstUs: number; stepUs: number; values: (number | null)[] }; beforeUs: number }) => ({ ...speed, firstUs: speed.firstUs - beforeUs })

const seconds = (us: number) => `${(us / 1e6).toFixed(3).replace('-', '−')} s`
