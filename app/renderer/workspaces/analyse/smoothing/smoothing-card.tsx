import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { halfPowerHz } from '../../../../core/signal/butterworth.ts'
import { USUAL_CLEANING } from '../../../../core/signal/usual-cleaning.ts'
import { choiceQuery, choose } from '../../../engine/choices.ts'
import { queryClient } from '../../../engine/queries.ts'
import { useStore } from '../../../store.ts'
import { Icon } from '../../../ui/icons.tsx'
import { askToAnalyse } from '../start-analysis/ask-to-analyse.ts'
import { analysisChoice } from '../start-analysis/analysis-choice.ts'
import { closeSmoothing, isBeingSmoothed, smoothing, type Smoothing } from '../../../trial/smoothing/smoothing.ts'
import css from './smoothing-card.module.css'

const RANGE_HZ = { min: 1, max: 30, step: 0.5 } as const
const WAYS = [
  { value: 'kept', label: 'As analysed' },
  { value: 'raw', label: 'Raw' },
  { value: 'other', label: 'Other cut-off' },
]

/** Looks at the points raw, or as another low-pass would leave them; nothing is kept until it is analysed so. */
export function SmoothingCard() {
  const how = useStore(smoothing)
  const isBehind = useStore(isBeingSmoothed)
  const [hz, setHz] = useState<number>(typeof how === 'object' ? how.cutOffHz : USUAL_CLEANING.cutOffHz)
  const look = (way: string) => smoothing.set(way === 'other' ? { cutOffHz: hz } : (way as Smoothing))
  const move = (next: number) => {
    setHz(next)
    smoothing.set({ cutOffHz: next })
  }
  return (
    <section className={css.card} aria-label="Smoothing">
      <SegmentedControl aria-label="How the points are shown" value={typeof how === 'object' ? 'other' : how} data={WAYS} onChange={look} />
      {typeof how === 'object' && (
        <>
          <input type="range" aria-label="Cut-off in Hz" {...RANGE_HZ} value={hz} onChange={(event) => move(Number(event.currentTarget.value))} />
          <span className={css.hz}>
            {hz} Hz, −3 dB at {halfPowerHz(hz).toFixed(1)} Hz
          </span>
          <Button size="compact-xs" variant="default" onClick={() => analyseWith(hz)}>
            Analyse so …
          </Button>
        </>
      )}
      {how !== 'kept' && <span className={css.note}>{isBehind ? 'Smoothing; until then as before …' : 'Only for a look. Uncertainty is known of the analysed points alone.'}</span>}
      <ActionIcon aria-label="Close smoothing, and show the points as analysed" onClick={closeSmoothing}>
        <Icon name="cross" size={14} />
      </ActionIcon>
    </section>
  )
}

function analyseWith(cutOffHz: number): void {
  const { queryKey } = choiceQuery(analysisChoice)
  choose(analysisChoice, { ...(queryClient.getQueryData(queryKey) ?? analysisChoice.fallback), cutOffHz })
  askToAnalyse()
}
