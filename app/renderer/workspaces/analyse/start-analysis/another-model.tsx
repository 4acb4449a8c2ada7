import type { Model } from '../../../../contract/models/models.ts'
import { anotherCanBeFetched } from '../../../../core/pose/embedded-model.ts'
import { bytes } from '../../../format/amounts.ts'
import { ModelLink } from './model-link.tsx'

/** That another model than the one that made a skeleton is to be had. */
export function AnotherModel({ model, other }: { model: Model; other: Model }) {
  return (
    <>
      {anotherCanBeFetched(model.state === 'embedded')}: <ModelLink model={other} />, {bytes(other.bytes)}.
    </>
  )
}
