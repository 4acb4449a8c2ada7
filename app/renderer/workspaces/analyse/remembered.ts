import { useEffect, useState } from 'react'
import { z } from 'zod'
import { choiceQuery, choose, type Choice } from '../../engine/choices.ts'
import { queryClient } from '../../engine/queries.ts'
import { createStore } from '../../store.ts'
import { beginning, moveTo, playhead, STANDING } from '../../trial/playhead.ts'
import { framed, framesOf, stage as openStage, type Stage } from '../../trial/stage.ts'
import { transport } from '../../trial/transport/transport.ts'
import { MOST_ZOOM } from '../../pictures/zoom.ts'
import { AS_FILMED, cameraCard, chosenCamera, fullScreen, LIGHT_LIMITS, lights, looped, range, WHOLE_TRIAL, zooms } from '../../trial/view.ts'
import { timelineWindow } from './timeline/timeline-window.ts'

const share = z.number().min(0).max(1)
const lightFactor = z.number().min(LIGHT_LIMITS.least).max(LIGHT_LIMITS.most)
const leftSchema = z.object({
  /** Null: nobody has moved the playhead from where the trial opens. */
  timeUs: z.int().nullable(),
  meant: z.object({ cameraId: z.string(), index: z.int().nonnegative() }).nullable(),
  chosen: z.string().nullable(),
  alone: z.string().nullable(),
  range: z.object({ inUs: z.int().nullable(), outUs: z.int().nullable() }),
  zooms: z.record(z.string(), z.object({ scale: z.number().min(1).max(MOST_ZOOM), centreX: share, centreY: share })),
  lights: z.record(z.string(), z.object({ brightness: lightFactor, contrast: lightFactor })),
})
/** How a trial was left. */
type Left = z.infer<typeof leftSchema>

const leftChoice = ({ sessionId, trialId }: Pick<Stage, 'sessionId' | 'trialId'>): Choice<Left | null> => ({
  key: `analyse.${sessionId}.${trialId ?? 'no-trial'}`,
  schema: leftSchema.nullable(),
  fallback: null,
})

/** Nobody has moved the playhead yet from where the trial opens. */
export const untouched = createStore(false)

/** Puts everything as it was left, once, and remembers it from then on. True when that has been done. */
export function useRemembered(stage: Stage | null): boolean {
  const [restored, setRestored] = useState(false)
  const isOpen = stage !== null && framesOf(stage).length > 0
  useEffect(() => {
    if (!stage || !isOpen) return
    const choice = leftChoice(stage)
    let ended = false
    const endings: (() => void)[] = []
    void queryClient
      .fetchQuery(choiceQuery(choice))
      .catch(() => null)
      .then((left) => {
        if (ended) return
        restore(left, stage)
        setRestored(true)
        const atBeginning = left === null || left.timeUs === null ? stayAtBeginning() : null
        untouched.set(atBeginning !== null)
        const keep = () => {
          if (transport.get().direction === 0) choose(choice, leftNow(atBeginning?.isThere() ?? false))
        }
        if (atBeginning) endings.push(playhead.subscribe(() => untouched.set(atBeginning.isThere())))
        endings.push(...(atBeginning ? [atBeginning.end] : []), ...[playhead, chosenCamera, fullScreen, range, zooms, lights].map((store) => store.subscribe(keep)))
      })
    return () => {
      ended = true
      untouched.set(false)
      endings.forEach((end) => end())
    }
    // oxlint-disable-next-line react/exhaustive-deps -- once for each trial, not for each change of its cameras
  }, [stage?.sessionId, stage?.trialId, isOpen])
  return restored
}

function restore(left: Left | null, { cameras }: Stage): void {
  const known = (id: string | null | undefined) => cameras.find(({ mediaId }) => mediaId === id)?.mediaId
  // One that was asked for by name comes first.
  chosenCamera.set(known(chosenCamera.get()) ?? known(left?.chosen) ?? (cameras.find(({ playable }) => playable) ?? cameras[0])?.mediaId ?? null)
  fullScreen.set(known(left?.alone) ?? null)
  zooms.set(new Map(Object.entries(left?.zooms ?? {})))
  lights.set(new Map(Object.entries(left?.lights ?? {})))
  range.set(left?.range ?? WHOLE_TRIAL)
  looped.set(null)
  cameraCard.set(null)
  timelineWindow.set(null)
  moveTo(left && left.timeUs !== null ? { timeUs: left.timeUs, meant: left.meant } : beginning(), STANDING)
}

interface AtBeginning {
  isThere: () => boolean
  end: () => void
}

/** Films that become ready later may begin later: until somebody moves it, the playhead stays where all of them show a frame. */
function stayAtBeginning(): AtBeginning {
  let begun = playhead.get()
  const isThere = () => playhead.get() === begun
  const end = openStage.subscribe(() => {
    // A stage that closes has no beginning.
    if (!isThere() || framed().length === 0) return
    begun = beginning()
    moveTo(begun, STANDING)
  })
  return { isThere, end }
}

function leftNow(isAtBeginning: boolean): Left {
  const { timeUs, meant } = isAtBeginning ? { timeUs: null, meant: null } : playhead.get()
  const changed = [...lights.get()].filter(([, { brightness, contrast }]) => brightness !== AS_FILMED.brightness || contrast !== AS_FILMED.contrast)
  const near = [...zooms.get()].filter(([, { scale }]) => scale > 1)
  return {
    timeUs,
    meant,
    chosen: chosenCamera.get(),
    alone: fullScreen.get(),
    range: range.get(),
    zooms: Object.fromEntries(near),
    lights: Object.fromEntries(changed),
  }
}
