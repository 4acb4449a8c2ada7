import type { Model } from '../../../../contract/models.ts'
import { ANOTHER_CAN_BE_FETCHED } from '../../../../core/body/embedded-model.ts'
import { bytes } from '../../../format/amounts.ts'
import { ModelLink } from './model-link.tsx'

/** That another model than the one that made a skeleton is to be had. */
export function AnotherModel({ model, other }: { model: Model; other: Model }) {
  return (
    <>
      {model.state === 'embedded' ? ANOTHER_CAN_BE_FETCHED : 'Another can be fetched'}: <ModelLink model={other} />, {bytes(other.bytes)}.
    </>
  )
}
