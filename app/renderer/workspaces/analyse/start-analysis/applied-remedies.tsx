import { Button } from '@mantine/core'
import { Icon } from '../../../ui/icons.tsx'
import type { Remedy } from './check.ts'
import { remedyWords } from './remedies.ts'
import css from './applied-remedies.module.css'

interface AppliedRemediesProps {
  remedies: readonly Remedy[]
  onChange: (remedies: readonly Remedy[]) => void
}

/** What is done about the calibration for this analysis; the file stays as it is. */
export function AppliedRemedies({ remedies, onChange }: AppliedRemediesProps) {
  if (remedies.length === 0) return null
  return (
    <section className={css.section} aria-label="Applied">
      <h3>
        Applied <span>for this analysis; the calibration’s file stays as it is</span>
      </h3>
      <ul className={css.list}>
        {remedies.map((remedy, at) => (
          <li key={`${remedyWords(remedy)} ${at}`}>
            <Icon name="check" size={14} />
            <span className={css.words}>{remedyWords(remedy)}</span>
            <Button size="compact-xs" variant="subtle" color="gray" aria-label={`Take back: ${remedyWords(remedy)}`} onClick={() => onChange(remedies.toSpliced(at, 1))}>
              Take back
            </Button>
          </li>
        ))}
      </ul>
      {remedies.length > 1 && (
        <div>
          <Button size="compact-xs" variant="default" onClick={() => onChange([])}>
            Take all {remedies.length} back
          </Button>
        </div>
      )}
    </section>
  )
}
