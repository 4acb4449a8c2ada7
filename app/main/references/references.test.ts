import { expect, test } from 'vitest'
import { redo, undo } from '../library/history.ts'
import { problemFrom, reopened, temporaryLibrary } from '../testing/library.ts'
import { referenceText } from './reference-file.ts'
import { addReference, getReference, listReferences, removeReference } from './references.ts'
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

test('those of the program stay, and are there without a library', async () => {
  const library = await temporaryLibrary()
  expect((await problemFrom(() => removeReference(library, SHIPPED[0]!))).code).toBe('reference-of-program')
  expect(ids(listReferences(null))).toEqual(SHIPPED)
})
