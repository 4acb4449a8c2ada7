import { SegmentedControl } from '@mantine/core'
import type { ImportPlan } from '../../../../contract/library/imports.ts'
import { useChoice } from '../../../engine/choices.ts'
import { bytes, count } from '../../../format/amounts.ts'
import { Mark } from '../../../ui/mark.tsx'
import { importModeChoice } from '../library-view.ts'
import css from './space-and-mode.module.css'

interface SpaceAndModeProps {
  plan: ImportPlan
  neededBytes: number
}

/** Whether it fits, and, where a link is possible, what it would mean. */
export function SpaceAndMode({ plan, neededBytes }: SpaceAndModeProps) {
  const [mode, setMode] = useChoice(importModeChoice)
  const linked = plan.canHardLink && mode === 'hard-link'
  return (
    <div className={css.space}>
      {plan.canHardLink && (
        <SegmentedControl
          aria-label="How files get into the library"
          value={mode}
          onChange={(value) => setMode(value === 'hard-link' ? 'hard-link' : 'copy')}
          data={[
            { value: 'copy', label: 'Copy' },
            { value: 'hard-link', label: 'Hard link' },
          ]}
        />
      )}
      <p>{linked ? LINK : neededBytes > plan.freeBytes ? <TooLarge needed={neededBytes} free={plan.freeBytes} /> : COPY(neededBytes, plan.freeBytes)}</p>
      {plan.passedOver > 0 && <p>{count(plan.passedOver, 'system file')} passed over.</p>}
    </div>
  )
}

const LINK =
  'Takes no space, but library and folder then share the same bytes: a program that edits the file out there changes it here too. Stridescope notices and says so.'
const COPY = (needed: number, free: number) => `${bytes(needed)} of ${bytes(free)} free. The files themselves are not touched.`

function TooLarge({ needed, free }: { needed: number; free: number }) {
  return <Mark icon="warning" tone="watch" word={`${bytes(needed)} do not fit: ${bytes(free)} are free on the library's disk.`} />
}
