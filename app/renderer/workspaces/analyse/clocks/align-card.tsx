import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { clockWithFrameAt, nudgedClock } from '../../../../core/time/move-clock.ts'
import type { StreamClock } from '../../../../core/time/stream-clock.ts'
import { useStore } from '../../../store.ts'
import { moveCamera } from '../move-cameras.ts'
import { playhead } from '../../../trial/playhead.ts'
import { frameOf, type FilmCamera } from '../../../trial/stage.ts'
import { driftWords } from './drift-words.ts'
import { IntoStep } from './into-step.tsx'
import { SyncEvidence } from './sync-evidence.tsx'
import { readTimeUs, timeInMs } from './time-words.ts'
import css from './align-card.module.css'

const SOURCES = {
  assumed: 'Assumed: nobody has said when it started, so its first frame is at 0.',
  stated: 'From a file beside the footage.',
  found: 'Found: by how the people in the pictures move.',
  sound: 'Found: by what the films hear. Sound takes 3 ms a metre.',
  flash: 'Found: by flashes that the films see.',
  accepted: 'As it was proposed, taken by hand.',
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
  const drift = driftWords(clock.rate)
  const isExact = index !== null && times.startUs[index] === moment.timeUs
  return (
    <>
      <p className={css.source}>
        {SOURCES[clock.source]}
        {drift !== undefined && ` Its clock ${drift}.`}
      </p>
      <div className={css.row}>
        <Button variant="default" disabled={index === null || index === 0} onClick={() => nudge(-1)}>
          −1 frame
        </Button>
        <Button variant="default" disabled={index === null || index === times.startUs.length - 1} onClick={() => nudge(1)}>
          +1 frame
        </Button>
      </div>
      <Start key={times.startUs[0]} label={label} startUs={times.startUs[0]!} onStart={(startUs) => move(clockWithFrameAt(clock, times, 0, startUs))} />
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
      <IntoStep />
      <SyncEvidence camera={camera} />
    </>
  )
}

interface StartProps {
  label: string
  /** When its first frame is seen. */
  startUs: number
  onStart: (startUs: number) => void
}

function Start({ label, startUs, onStart }: StartProps) {
  const id = useId()
  const noteId = `${id}-note`
  const [text, setText] = useState(timeInMs(startUs))
  const typedUs = readTimeUs(text)
  const save = () => {
    if (typedUs === null) return
    if (typedUs === startUs) setText(timeInMs(startUs))
    else onStart(typedUs)
  }
  return (
    <div className={css.offset}>
      <label htmlFor={id}>{label} starts at, in ms</label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={typedUs === null}
        aria-describedby={typedUs === null ? noteId : undefined}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save()
        }}
      />
      {typedUs === null && (
        <p id={noteId} className={css.refusal} role="alert">
          Milliseconds within a day, such as −16.667. It stays at {timeInMs(startUs)}.
        </p>
      )}
    </div>
  )
}
