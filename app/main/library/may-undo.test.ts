import { expect, test } from 'vitest'
import type { Right } from '../../core/lab/roles.ts'
import { problemFrom, newSession, temporaryLibrary } from '../testing/library.ts'
import { actingAs, type Actor } from '../acting.ts'
import { createUser } from '../users/users.ts'
import { createAthlete, getAthlete, updateAthlete } from './athletes.ts'
import { listBin, putInBin } from './bin.ts'
import { historyState, redo, undo } from './history.ts'

test('an undo goes no further than the role, or the device at which somebody sits, and what it cannot do is not offered', async () => {
  const library = await temporaryLibrary()
  const { id: userId } = await createUser(library, { name: 'Ines', role: 'lab-lead', secret: '1234' })
  const ines: Actor = { kind: 'user', id: userId, name: 'Ines', role: 'lab-lead' }
  const at = (limits: readonly Right[]): Actor => ({ ...ines, limits })
  const { id } = actingAs(ines, () => createAthlete(library, { name: 'Mara', consent: [{ purpose: 'report', until: null }] }))
  actingAs(ines, () => updateAthlete(library, id, { consent: [] }))
  const tablet = at(['see', 'decide', 'measure'])
  expect(actingAs(tablet, () => historyState(library).undo)).toBeNull()
  expect(await problemFrom(() => actingAs(tablet, () => undo(library)))).toMatchObject({ code: 'not-allowed-here', message: expect.stringContaining('“Change of Mara”') as string })
  expect(getAthlete(library, id).consent).toEqual([])
  // An annotator from now on: the same person, with the same edits behind them.
  expect(await problemFrom(() => actingAs({ ...ines, role: 'annotator' }, () => undo(library)))).toMatchObject({ code: 'not-allowed-here' })
  expect(actingAs(at(['describe']), () => undo(library))).toMatchObject({ title: 'Change of Mara' })
  expect(await problemFrom(() => actingAs(tablet, () => redo(library)))).toMatchObject({ code: 'not-allowed-here' })
})

test('whoever made a person, and whoever moved a session to the bin, takes it back with the right that they did it by', async () => {
  const library = await temporaryLibrary()
  const nobody = (...limits: Right[]): Actor => ({ kind: 'nobody', limits })
  const { id } = actingAs(nobody('describe'), () => createAthlete(library, { name: 'Mara' }))
  actingAs(nobody('describe'), () => undo(library))
  expect(listBin(library).map((item) => item.id)).toEqual([id])
  const sessionId = newSession(library)
  actingAs(nobody('measure'), () => putInBin(library, 'session', [sessionId]))
  actingAs(nobody('measure'), () => undo(library))
  expect(listBin(library).map((item) => item.id)).toEqual([id])
})
