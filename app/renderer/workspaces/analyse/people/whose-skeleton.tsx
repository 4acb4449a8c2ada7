import { Button } from '@mantine/core'
import type { Analysis } from '../../../../contract/analysis/analysis.ts'
import { runCommand } from '../../../commands/commands.ts'
import { count } from '../../../format/amounts.ts'
import { cardOpened } from '../start-analysis/opened.ts'
import css from '../start-analysis/analysis-card.module.css'
import { analyseAnother } from '../../../trial/people/analyse-another.ts'
import { personWords } from './person-words.ts'

/** Whose skeleton an analysis is, and the way to another's. */
export function WhoseSkeleton({ analysis: { person, sightings = [], cameras } }: { analysis: Analysis }) {
  if (person === null && sightings.length < 2) return null
  const others = sightings.length - 1
  return (
    <div className={css.whose}>
      <p className={css.facts}>
        Of {person === null ? 'the person seen most' : personWords(person, cameras)}
        {others > 0 && `; ${count(others, 'other')} ${others === 1 ? 'is' : 'are'} seen by two cameras or more`}.
      </p>
      <div>
        <Button size="compact-xs" variant="default" onClick={() => runCommand('pick-person')}>
          Analyse another person …
        </Button>
        {person !== null && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() => {
              cardOpened.set(false)
              void analyseAnother(null)
            }}
          >
            Back to the person seen most
          </Button>
        )}
      </div>
    </div>
  )
}
