import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { clockWithFrameAt, nudgedClock } from '../../../../core/time/move-clock.ts'
import type { StreamClock } from '../../../../core/time/stream-clock.ts'
import { useStore } from '../../../store.ts'
import { moveCamera } from '../move-cameras.ts'
import { playhead } from '../playhead.ts'
import { frameOf, type FilmCamera } from '../stage.ts'
import { offsetInMs, readOffsetUs } from './offset-words.ts'
import css from './camera-cards.module.css'

const SOURCES = {
  assumed: 'Assumed: nobody has said when it started.',
  stated: 'From a file beside the footage.',
  manual: 'Set by hand.',
} as const

/** Moves one camera on session time against the others; each step can be undone. */
export function AlignCard({ camera }: { camera: FilmCamera }) {
  const { mediaId, label, clock, times } = camera
  const moment = useStore(playhead)
  const at = frameOf(camera, moment)
  const move = (next: StreamClock) => void moveCamera(mediaId, next)
  const index = at.kind === 'frame' ? at.index : null
  const nudge = (by: number) => index !== null && move(nudgedClock(clock, times, index, by))
  const isExact = index !== null && times.startUs[index] === moment.timeUs
  return (
    <>
      <p className={css.source}>
        {SOURCES[clock.source]}
        {clock.rate !== 1 && ` Its clock runs at ${clock.rate.toFixed(6)} of session time.`}
      </p>
      <div className={css.row}>
        <Button variant="default" disabled={index === null || index === 0} onClick={() => nudge(-1)}>
          −1 frame
        </Button>
        <Button variant="default" disabled={index === null || index === times.startUs.length - 1} onClick={() => nudge(1)}>
          +1 frame
        </Button>
      </div>
      <Offset key={clock.offsetUs} label={label} clock={clock} onClock={move} />
      <div className={css.row}>
        <Button
          variant="default"
          disabled={index === null || isExact}
          title="The frame that is shown begins exactly at the playhead then"
          onClick={() => index !== null && move(clockWithFrameAt(clock, times, index, moment.timeUs))}
        >
          This frame to the playhead
        </Button>
        {clock.source === 'manual' && (
          <Button variant="default" title="What a file beside the footage says counts again, else the assumption" onClick={() => void moveCamera(mediaId, null)}>
            Take back
          </Button>
        )}
      </div>
    </>
  )
}

interface OffsetProps {
  label: string
  clock: StreamClock
  onClock: (clock: StreamClock) => void
}

function Offset({ label, clock, onClock }: OffsetProps) {
  const id = useId()
  const noteId = `${id}-note`
  const [text, setText] = useState(offsetInMs(clock.offsetUs))
  const offsetUs = readOffsetUs(text)
  const save = () => {
    if (offsetUs === null) return
    if (offsetUs === clock.offsetUs) setText(offsetInMs(clock.offsetUs))
    else onClock({ ...clock, offsetUs })
  }
  return (
    <div className={css.offset}>
      <label htmlFor={id}>{label} starts at, in ms</label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={offsetUs === null}
        aria-describedby={offsetUs === null ? noteId : undefined}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save()
        }}
      />
      {offsetUs === null && (
        <p id={noteId} className={css.refusal} role="alert">
          Milliseconds within a day, such as −16.667. It stays at {offsetInMs(clock.offsetUs)}.
        </p>
      )}
    </div>
  )
}
