import { useEffect, type KeyboardEvent } from 'react'
import type { Job } from '../../../contract/system/jobs.ts'
import type { Model } from '../../../contract/models/models.ts'
import { bytes } from '../../format/amounts.ts'
import { movedTo } from '../../ui/list-keys.ts'
import { Mark } from '../../ui/mark.tsx'
import { showModel } from './models-view.ts'
import { ESTIMATORS, stateOf, TAKEN } from './states.ts'
import css from './model-list.module.css'

interface ModelListProps {
  models: readonly Model[]
  chosen: string | undefined
  /** The id of the one that is taken where nobody names one. */
  usual: string | null
  jobOf: (model: Model) => Job | undefined
}

const optionId = (id: string) => `model-${id}`
const ROWS_A_PAGE = 6

export function ModelList({ models, chosen, usual, jobOf }: ModelListProps) {
  const active = models.findIndex(({ id }) => id === chosen)
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const press = (event: KeyboardEvent) => {
    const next = movedTo(event.key, active, models.length, ROWS_A_PAGE)
    if (next === undefined) return
    showModel(models[next]!.id)
    event.preventDefault()
  }
  return (
    <div className={css.list} role="listbox" aria-label="Models" tabIndex={0} aria-activedescendant={chosen === undefined ? undefined : optionId(chosen)} onKeyDown={press}>
      {models.map((model) => (
        <div key={model.id} id={optionId(model.id)} role="option" aria-selected={model.id === chosen} className={css.row} onClick={() => showModel(model.id)}>
          <span className={css.name}>{model.name}</span>
          <span className={css.state}>
            <Mark {...stateOf(model, jobOf(model))} />
          </span>
          <span className={css.about}>
            {model.task === 'person-detector' ? 'finds people' : 'keypoints'} · {ESTIMATORS[model.estimator]} · {bytes(model.bytes)}
            {model.id === usual && <span className={css.taken}> · taken {TAKEN}</span>}
          </span>
        </div>
      ))}
    </div>
  )
}
