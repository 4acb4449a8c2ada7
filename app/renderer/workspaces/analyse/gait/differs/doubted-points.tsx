import type { Gait } from '../../../../../contract/gait/gait.ts'
import { BODY_SIZE, BODY_SIZE_DOUBTED } from '../../../../../core/gait/body-in-metres.ts'
import { areSidesExchanged } from '../../../../../core/gait/exchanged-sides.ts'
import { Icon } from '../../../../ui/icons.tsx'
import css from '../../../../trial/gait/differs/differs.module.css'

/** Where it is not sure what is up, what is left, or how long a metre is, everything that is told of the points hangs on that. */
export function DoubtedPoints({ findings }: Pick<Gait, 'findings'>) {
  return findings.map((doubt) => {
    const title = doubt.level === 'warning' && titleOf(doubt.code)
    return (
      title && (
        <div key={doubt.code} className={css.teach} data-tone="watch">
          <Icon name="warning" size={15} />
          <div>
            <strong>{title}</strong>
            <p>{doubt.message}</p>
            <p>{doubt.hint}</p>
          </div>
        </div>
      )
    )
  })
}

function titleOf(code: string): string | null {
  if (code === BODY_SIZE) return 'Nobody is of this size'
  if (code === BODY_SIZE_DOUBTED) return 'The unit of length is not sure'
  if (areSidesExchanged([{ code }])) return 'Left lies where right should be'
  return code.startsWith('up-axis-') ? 'What is up is not sure' : null
}
