import type { Gait } from '../../../../../contract/gait.ts'
import { Icon } from '../../../../ui/icons.tsx'
import css from './differs.module.css'

/** Where it is not sure what is up in a file of markers, everything that is told of it hangs on that. */
export function WhatIsUp({ findings }: Pick<Gait, 'findings'>) {
  const doubt = findings.find(({ code, level }) => level === 'warning' && code.startsWith('up-axis-'))
  return (
    doubt && (
      <div className={css.teach} data-tone="watch">
        <Icon name="warning" size={15} />
        <div>
          <strong>What is up is not sure</strong>
          <p>{doubt.message}</p>
          <p>{doubt.hint}</p>
        </div>
      </div>
    )
  )
}
