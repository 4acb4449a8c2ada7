import { useQuery } from '@tanstack/react-query'
import type { ForcesOfTrial } from '../../../../contract/footage.ts'
import type { Trial } from '../../../../contract/library.ts'
import { engine } from '../../../engine/client.ts'
import { footageQuery, queryClient } from '../../../engine/queries.ts'
import { tracked } from '../../../engine/saving.ts'
import { clockOffset } from '../../../format/quantity.ts'
import { QuantityField } from '../../../ui/fields/quantity-field.tsx'

/** Where force plates in a file of their own begin on session time, which nobody else may know; empty: nobody has said it. */
export function PlatesClock({ trial: { sessionId, id } }: { trial: Pick<Trial, 'sessionId' | 'id'> }) {
  const query = footageQuery(sessionId, id)
  const { data } = useQuery(query)
  const forces = data?.forces
  if (!forces) return null
  const save = async (ms: number | null) => {
    await tracked(engine.footage.setClocks({ clocks: [ms === null ? { mediaId: forces.mediaId, clock: null } : { mediaId: forces.mediaId, offsetUs: Math.round(1000 * ms), rate: forces.clock.rate }] }))
    await queryClient.invalidateQueries({ queryKey: query.queryKey })
  }
  return <QuantityField label="Plates begin at" hint={saidBy(forces)} quantity={clockOffset} value={forces.clock.source === 'assumed' ? null : forces.clock.offsetUs / 1000} save={save} />
}

/** Whose word it is. */
function saidBy({ fileName, clock: { source } }: ForcesOfTrial): string {
  if (source === 'assumed') return `Of the session’s time, where the time in ${fileName} is 0. Until somebody says it, plates tell and teach no steps.`
  return source === 'stated' ? `A file beside ${fileName} says so.` : `Set by hand, of ${fileName}; empty takes it back.`
}
