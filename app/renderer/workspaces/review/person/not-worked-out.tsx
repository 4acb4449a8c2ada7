import { Button } from '@mantine/core'
import type { Series } from '../../../../contract/review/review.ts'
import { engine } from '../../../engine/client.ts'
import { useMay } from '../../../engine/users.ts'
import { count } from '../../../format/amounts.ts'
import { showDay } from '../../../format/days.ts'
import { Icon } from '../../../ui/icons.tsx'
import { attempt, tell } from '../../../ui/toasts.ts'
import css from './person.module.css'

/** Sessions that are missing here, and what brings them. */
export function NotWorkedOut({ series: { without } }: { series: Series }) {
  const may = useMay('measure')
  if (without.length === 0) return null
  const start = async () => {
    for (const { sessionId, trialId } of without) if (!(await attempt(() => engine.gait.start({ sessionId, trialId })))) return
    tell(`${count(without.length, 'gait')} being worked out: they come here by themselves.`)
  }
  return (
    <div className={css.note}>
      <Icon name="note" size={15} />
      <p>
        Not here, as no gait of theirs is worked out: {without.map(({ sessionName, date }) => `${sessionName}, ${showDay(date)}`).join(' · ')}. {!may && 'Whoever may measure can do that, here or in Analyse.'}
      </p>
      {may && (
        <Button variant="default" size="compact-xs" onClick={() => void start()}>
          Work them out
        </Button>
      )}
    </div>
  )
}
