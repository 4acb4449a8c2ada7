import { Button, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { tipOf } from '../../../commands/commands.ts'
import { toProblem } from '../../../engine/problem.ts'
import type { CalibrationTab } from '../../../navigation/route.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { AnalysisHead } from '../start-analysis/analysis-head.tsx'
import { type CalibrationOfTrial, calibrationQuery } from './calibration-query.ts'
import { CalibrationTabs, tabId, TABS } from './calibration-tabs.tsx'
import { calibrationFacts } from './calibration-words.ts'
import { CheckTab } from './check/check-tab.tsx'
import { FloorTab } from './floor/floor-tab.tsx'
import { FootageTab } from './footage/footage-tab.tsx'
import { LensesTab } from './lenses/lenses-tab.tsx'
import { backToFilms } from './open-calibration.ts'
import { PointsTab } from './points/points-tab.tsx'
import type { CalibrationTabProps } from './tab-props.ts'
import css from './calibration-view.module.css'

const CONTENT: Record<CalibrationTab, (props: CalibrationTabProps) => React.ReactNode> = { check: CheckTab, lenses: LensesTab, floor: FloorTab, points: PointsTab, footage: FootageTab }

interface CalibrationViewProps extends Omit<CalibrationTabProps, 'calibration'> {
  tab: CalibrationTab
  name: string
}

/** In the place of the films and what was made of them: which calibration counts, and all ways to a better one. */
export function CalibrationView({ tab, name, ...rest }: CalibrationViewProps) {
  const { data, error } = useQuery(calibrationQuery(rest.place))
  const problem = error && toProblem(error)
  const Content = CONTENT[tab]
  return (
    <section ref={useFocusAtFirst()} className={css.view} aria-label="Calibration" tabIndex={-1}>
      <header className={css.head}>
        <h2>Calibration</h2>
        {data && <Counts calibration={data} />}
        <div className={css.aside}>
          <AnalysisHead {...rest.place} name={name} />
          <BackButton />
        </div>
      </header>
      <CalibrationTabs tab={tab} />
      <div id={tabId(tab, 'panel')} className={css.content} role="tabpanel" aria-label={TABS[tab]}>
        {problem && <ProblemNote problem={problem} />}
        {data && <Content {...rest} calibration={data} />}
      </div>
    </section>
  )
}

/** The keys of the workspace go on, and Tab leads into the view. */
function useFocusAtFirst() {
  const view = useRef<HTMLElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) view.current?.focus({ preventScroll: true })
  }, [])
  return view
}

function Counts({ calibration: { counts, made } }: { calibration: CalibrationOfTrial }) {
  if (!counts) return <Mark icon="note" word="This trial has no calibration yet" />
  return (
    <p className={css.counts}>
      <strong>{counts.name}</strong>
      <span className={css.facts}>{calibrationFacts(counts, made).join(' · ')}</span>
    </p>
  )
}

function BackButton() {
  return (
    <Tooltip label={tipOf('back-to-films')}>
      <Button size="compact-xs" variant="default" leftSection={<Icon name="footage" size={13} />} aria-keyshortcuts="Escape" onClick={backToFilms}>
        Back to the films
      </Button>
    </Tooltip>
  )
}
