import { Button } from '@mantine/core'
import type { Model } from '../../../../contract/models/models.ts'
import { engine } from '../../../engine/client.ts'
import { bytes } from '../../../format/amounts.ts'
import { RouteLink } from '../../../navigation/route-link.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { attempt } from '../../../ui/toasts.ts'
import { close } from '../../../frame/overlay.ts'
import css from './choice-fields.module.css'

/** Where no model is on this machine: those that a click brings, and the way to add one's own. */
export function NoModel({ models }: { models: readonly Model[] }) {
  return (
    <div className={css.noModel}>
      <p>
        No pose model is on this machine yet. Nothing is fetched unless you say so; a model’s own file can be added under{' '}
        <RouteLink to={{ workspace: 'models' }} onClick={close}>
          Models
        </RouteLink>
        .
      </p>
      {models
        .filter(({ canFetch }) => canFetch)
        .map(({ id, name, bytes: size, jobId, licence }) => (
          <Button key={id} variant="default" loading={jobId !== null} leftSection={<Icon name="download" size={14} />} onClick={() => void attempt(() => engine.models.fetch({ id }))}>
            Fetch {name}, {bytes(size)} ({licence})
          </Button>
        ))}
    </div>
  )
}
