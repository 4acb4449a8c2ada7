import type { KeyboardEvent } from 'react'
import { calibrationTabs, type CalibrationTab } from '../../../navigation/route.ts'
import { openCalibration } from './open-calibration.ts'
import css from './calibration-view.module.css'

export const TABS: Record<CalibrationTab, string> = { check: 'Check', lenses: 'Lenses', floor: 'Board on the floor', points: 'Known points', footage: 'From the footage' }

export const tabId = (tab: CalibrationTab, part: 'tab' | 'panel') => `calibration-${tab}-${part}`

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

export function CalibrationTabs({ tab }: { tab: CalibrationTab }) {
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = calibrationTabs[(calibrationTabs.indexOf(tab) + step + calibrationTabs.length) % calibrationTabs.length]!
    openCalibration(next)
    event.currentTarget.querySelector<HTMLElement>(`#${tabId(next, 'tab')}`)?.focus()
  }
  return (
    <div role="tablist" aria-label="Ways to calibrate" className={css.tabs} onKeyDown={press}>
      {calibrationTabs.map((name) => (
        <button
          key={name}
          id={tabId(name, 'tab')}
          type="button"
          role="tab"
          aria-selected={name === tab}
          aria-controls={name === tab ? tabId(name, 'panel') : undefined}
          tabIndex={name === tab ? 0 : -1}
          onClick={() => openCalibration(name)}
        >
          {TABS[name]}
        </button>
      ))}
    </div>
  )
}
