import { expect, test } from 'vitest'
import { redo, undo } from '../library/history.ts'
import { problemFrom, reopened, temporaryLibrary } from '../testing/library.ts'
import { referenceText } from './reference-file.ts'
import { addReference, getReference, listReferences, removeReference, unreadReferences } from './references.ts'
import { shippedReferences } from './shipped.ts'

const own = { ...shippedReferences()[2]!, id: 'ours', name: 'Ours' }
const ids = (references: readonly { id: string }[]) => references.map(({ id }) => id)
const SHIPPED = ids(shippedReferences())

test('a reference that was added stays, is written out as it came, and is one undo', async () => {
  const first = await temporaryLibrary()
  expect(addReference(first, referenceText(own), 'ours.json')).toMatchObject({ id: 'ours', origin: 'library', angles: expect.arrayContaining(['knee-flexion']) as string[] })
  const library = await reopened(first)
  expect(ids(listReferences(library))).toEqual([...SHIPPED, 'ours'])
  expect(referenceText(getReference(library, 'ours'))).toBe(referenceText(own))
  expect(undo(library)).toMatchObject({ title: 'New reference Ours' })
  expect(ids(listReferences(library))).toEqual(SHIPPED)
  redo(library)
  expect(ids(listReferences(library))).toEqual([...SHIPPED, 'ours'])
})

test('the same once more is no second one and no edit; another of its id is refused, and so is one of the program’s', async () => {
  const library = await temporaryLibrary()
  addReference(library, referenceText(own), 'ours.json')
  addReference(library, referenceText(own), 'ours.json')
  expect(ids(listReferences(library))).toEqual([...SHIPPED, 'ours'])
  expect((await problemFrom(() => addReference(library, referenceText({ ...own, name: 'Others' }), 'x.json'))).code).toBe('reference-there')
  expect((await problemFrom(() => addReference(library, referenceText({ ...own, id: SHIPPED[0]! }), 'x.json'))).code).toBe('reference-there')
  undo(library)
  expect(undo(library)).toBeNull()
})

test('one that was removed comes back by undo, and its id is free for another', async () => {
  const library = await temporaryLibrary()
  addReference(library, referenceText(own), 'ours.json')
  removeReference(library, 'ours')
  expect((await problemFrom(() => getReference(library, 'ours'))).code).toBe('not-found')
  undo(library)
  expect(getReference(library, 'ours').name).toBe('Ours')
  removeReference(library, 'ours')
  addReference(library, referenceText({ ...own, name: 'Others' }), 'x.json')
  expect(getReference(library, 'ours').name).toBe('Others')
  undo(library)
  expect(ids(listReferences(library))).toEqual(SHIPPED)
  undo(library)
  expect(getReference(library, 'ours').name).toBe('Ours')
})

test('one that another program has spoilt is left out, with the reason, and can be removed; the others stay', async () => {
  const library = await temporaryLibrary()
  addReference(library, referenceText(own), 'ours.json')
  addReference(library, referenceText({ ...own, id: 'theirs' }), 'theirs.json')
  library.sql.prepare("UPDATE reference SET document = json_set(document, '$.population.n', 'many') WHERE id = 'ours'").run()
  expect(ids(listReferences(library))).toEqual([...SHIPPED, 'theirs'])
  expect(unreadReferences(library).map(({ message }) => message)).toEqual([expect.stringMatching(/"ours".*population\.n/)])
  removeReference(library, 'ours')
  expect(unreadReferences(library)).toEqual([])
})

test('those of the program stay, and are there without a library', async () => {
  const library = await temporaryLibrary()
  expect((await problemFrom(() => removeReference(library, SHIPPED[0]!))).code).toBe('reference-of-program')
  expect(ids(listReferences(null))).toEqual(SHIPPED)
})
