import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { MEANT_FOR } from '../../../../core/pose/embedded-model.ts'
import { useChoice } from '../../../engine/choices.ts'
import { useStore } from '../../../store.ts'
import { Pane } from '../../../ui/pane.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { measureChoice } from '../../../trial/choices.ts'
import { unreadSkeleton, type AnalysedSkeleton } from '../../../trial/skeleton/shown-skeleton.ts'
import { hasFilm, stage } from '../../../trial/stage.ts'
import { useMaker } from '../../../trial/use-maker.ts'
import { WhatStandsOut } from './what-stands-out.tsx'
import { heatGradient } from './heat-colours.ts'
import { HeatMapView } from './heat-map-view.tsx'
import { mapOf, measuresOf } from './measures.ts'
import { PointSharesLine } from './point-shares-line.tsx'
import css from './quality-panel.module.css'

/** How far the skeleton can be trusted, where and when. */
export function QualityPanel({ shown }: { shown: AnalysedSkeleton }) {
  const [chosen, setChosen] = useChoice(measureChoice)
  const unread = useStore(unreadSkeleton)
  const { model } = useMaker(shown.analysis.model)
  const measures = useMemo(() => measuresOf(shown), [shown])
  const measure = measures.find(({ id }) => id === chosen) ?? measures[0]!
  const cameras = useStore(stage)?.cameras
  const map = useMemo(() => {
    const films = cameras?.filter(hasFilm) ?? []
    return mapOf(measure.id, shown, (mediaId) => films.find((film) => film.mediaId === mediaId)?.times.startUs)
  }, [measure.id, shown, cameras])
  return (
    <Pane
      title="Quality"
      label="Quality"
      aside={
        <NativeSelect
          aria-label="What the map shows"
          value={measure.id}
          data={measures.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => {
            setChosen(event.currentTarget.value)
            event.currentTarget.blur()
          }}
        />
      }
    >
      <div className={css.body}>
        {unread && <ProblemNote problem={unread} />}
        {map && <HeatMapView map={map} name={measure.name} words={measure.words} />}
        {map && (
          <p className={css.key}>
            {measure.words(map.good)} <span style={{ background: heatGradient }} /> {measure.words(map.bad)}
            {measure.id.startsWith('error') && ' and more'}
          </p>
        )}
        <PointSharesLine shown={shown} />
        {model?.state === 'embedded' && (
          <p className={css.meant}>
            Keypoints by {model.name}: {MEANT_FOR}.
          </p>
        )}
        <WhatStandsOut findings={shown.analysis.findings} />
      </div>
    </Pane>
  )
}
