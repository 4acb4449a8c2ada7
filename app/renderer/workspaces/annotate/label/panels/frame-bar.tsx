import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { tipOf } from '../../../../commands/commands.ts'
import { useStore } from '../../../../store.ts'
import { Icon } from '../../../../ui/icons.tsx'
import { queueQuery } from '../../queries.ts'
import { doneAndNext, goTo, stepFrames } from '../doing/going.ts'
import { keepFocus } from '../doing/keep-focus.ts'
import { isBesides } from '../state/chosen.ts'
import { type Labelling, momentOf, type ReadyFilm, spot } from '../state/labelling.ts'
import { labels, labelIn } from '../state/labels-now.ts'
import { acceptAll, markDone } from '../doing/pointing.ts'
import type { FilmSight } from '../state/sight.ts'
import css from './frame-bar.module.css'

interface FrameBarProps {
  open: Labelling
  sight: FilmSight
}

/** Which frame of the film it is, where the labelled ones lie, and what is done with it. */
export function FrameBar({ open, sight }: FrameBarProps) {
  const { film, frame, label, proposals } = sight
  const at = useStore(spot)
  const last = film.times.startUs.length - 1
  const { data: queue } = useQuery(queueQuery(open.datasetId))
  const proposed = proposals.filter((one) => one !== null).length
  return (
    <div className={css.bar} onMouseDown={(event) => event.target instanceof HTMLInputElement || keepFocus(event)}>
      <button type="button" className={css.step} onClick={() => stepFrames(-1)} title={tipOf('label-step-back')} aria-label="One frame back">
        <Icon name="previousFrame" size={14} />
      </button>
      <button type="button" className={css.step} onClick={() => stepFrames(1)} title={tipOf('label-step-on')} aria-label="One frame on">
        <Icon name="nextFrame" size={14} />
      </button>
      <div className={css.track}>
        <input type="range" min={0} max={last} value={at?.frame ?? 0} aria-label="Frame of the film" onPointerUp={(event) => event.currentTarget.blur()} aria-valuetext={`Frame ${at?.frame ?? 0} of ${last}`} onChange={(event) => goTo({ mediaId: film.mediaId, frame: event.currentTarget.valueAsNumber })} />
        <Ticks datasetId={open.datasetId} film={film} last={last} />
      </div>
      <span className={css.count}>
        {at && queue && isBesides(queue, at) && <em title="Labelling it makes it one of the chosen">not chosen</em>}
        {frame} <small>/ {last} · {((momentOf(film, frame ?? 0) - film.times.startUs[0]!) / 1e6).toFixed(2)} s</small>
      </span>
      <Button size="compact-sm" variant="default" disabled={proposed === 0} onClick={acceptAll} title={tipOf('label-accept-all')}>
        Accept {proposed > 0 ? proposed : 'all'}
      </Button>
      {label.isDone ? (
        <Button size="compact-sm" variant="default" leftSection={<Icon name="ready" size={13} />} onClick={() => markDone(false)} title={tipOf('label-reopen')}>
          Done
        </Button>
      ) : (
        <Button size="compact-sm" onClick={doneAndNext} title={tipOf('label-done')}>
          Done, next
        </Button>
      )}
    </div>
  )
}

/** Chosen frames along the film, and how far each is. */
function Ticks({ datasetId, film, last }: { datasetId: string; film: ReadyFilm; last: number }) {
  const { data: queue } = useQuery(queueQuery(datasetId))
  const all = useStore(labels)
  const chosen = queue?.filter(({ mediaId }) => mediaId === film.mediaId) ?? []
  return (
    <svg className={css.ticks} viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true">
      {chosen.map(({ frame }) => {
        const label = labelIn(all, { mediaId: film.mediaId, frame })
        return <rect key={frame} x={(frame / Math.max(1, last)) * 1000 - 1.5} width={3} y={0} height={6} data-state={label.isDone ? 'done' : label.people.length > 0 ? 'begun' : 'none'} />
      })}
    </svg>
  )
}
