import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Series } from '../../../../contract/review/review.ts'
import { refreshGait } from '../../../engine/gait.ts'
import { showDay } from '../../../format/days.ts'
import { Icon } from '../../../ui/icons.tsx'
import { attempt } from '../../../ui/toasts.ts'
import css from './person.module.css'

/** Sessions whose numbers no longer are what would be worked out now: why, and what mends it. */
export function OutOfDate({ series: { sessions } }: { series: Series }) {
  const [isUnderWay, setUnderWay] = useState(false)
  const stale = sessions.filter((session) => session.stale !== null)
  if (stale.length === 0) return null
  const refresh = async () => {
    setUnderWay(true)
    // What stands in the way of one does not stand in the way of the others.
    for (const place of stale) await attempt(() => refreshGait(place))
    setUnderWay(false)
  }
  return (
    <div className={css.note} data-tone="watch">
      <Icon name="note" size={15} />
      <p>Out of date, and drawn as they are: {stale.map(({ sessionName, date, stale: why }) => `${sessionName}, ${showDay(date)} (${why})`).join(' · ')}</p>
      <Button variant="default" size="compact-xs" loading={isUnderWay} onClick={() => void refresh()}>
        Bring up to date
      </Button>
    </div>
  )
}
