import fc from 'fast-check'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { problemFrom, temporaryFolder, temporaryLibrary } from '../testing/library.ts'
import { Grants, type OfferGrant } from './grants.ts'

const bytes = Buffer.from('time,hr\n0,60\n1,61\n')

describe('a file that a shell hands over by its path', () => {
  test('gets a name that cannot be guessed and says nothing of the path', async () => {
    const grants = new Grants(await temporaryLibrary())
    const file = join(temporaryFolder(), 'hr.csv')
    writeFileSync(file, bytes)
    const [one, other] = [await grants.forPath(file), await grants.forPath(file)]
    expect(one).toEqual({ id: one.id, name: 'hr.csv', sizeBytes: bytes.length, isFolder: false })
    expect(one.id).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(one.id).not.toBe(other.id)
    expect(grants.get(one.id)).toMatchObject({ path: file })
  })

  test('is refused where it is not there, not a full path, or neither file nor folder', async () => {
    const grants = new Grants(await temporaryLibrary())
    expect((await problemFrom(() => grants.forPath('hr.csv'))).code).toBe('bad-path')
    expect((await problemFrom(() => grants.forPath('/no/such/file'))).code).toBe('no-such-file')
  })

  test.skipIf(process.platform === 'win32')('is refused where it is a device', async () => {
    const grants = new Grants(await temporaryLibrary())
    expect((await problemFrom(() => grants.forPath('/dev/null'))).code).toBe('no-such-file')
  })
})

describe('a file that a browser window offers', () => {
  test('arrives byte for byte, and its progress is told', async () => {
    const { grants, library, id, path } = await offered()
    const told: number[] = []
    library.changes.listen((event) => void (event.type === 'upload' && told.push(event.receivedBytes)))
    await grants.receive(id, streamOf(bytes.subarray(0, 5), bytes.subarray(5)))
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect((grants.get(id) as OfferGrant).received).toBe(path)
    expect(told.at(-1)).toBe(bytes.length)
  })

  test('arrives empty where it is empty', async () => {
    const grants = new Grants(await temporaryLibrary())
    const id = await grants.forOffer({ relativePath: 'empty.csv', sizeBytes: 0, modifiedUs: 0, head: new Blob([]), tail: new Blob([]) })
    await grants.receive(id, streamOf())
    expect(existsSync((grants.get(id) as OfferGrant).received!)).toBe(true)
  })

  test('of any length but the promised one is refused, and none of it is kept', async () => {
    const { grants, id, path } = await offered()
    const other = fc.uint8Array({ maxLength: 60 }).filter((sent) => sent.length !== bytes.length)
    await fc.assert(
      fc.asyncProperty(other, fc.nat(60), async (sent, cut) => {
        expect(await problemFrom(() => grants.receive(id, streamOf(sent.subarray(0, cut), sent.subarray(cut))))).toMatchObject({ code: 'upload-incomplete', subject: 'hr.csv' })
        expect(existsSync(path)).toBe(false)
      }),
      { numRuns: 20 },
    )
    await grants.receive(id, streamOf(bytes))
    expect(existsSync(path)).toBe(true)
  })

  test('that breaks off is not kept, and may be sent again', async () => {
    const { grants, id, path } = await offered()
    const broken = new ReadableStream<Uint8Array>({ start: (controller) => (controller.enqueue(bytes.subarray(0, 4)), controller.error(new Error('window closed'))) })
    await expect(grants.receive(id, broken)).rejects.toThrow('window closed')
    expect(existsSync(path)).toBe(false)
    await grants.receive(id, streamOf(bytes))
  })

  test('is taken once: not again, not by two at the same time', async () => {
    const { grants, id, path } = await offered()
    const [first, second] = await Promise.allSettled([grants.receive(id, streamOf(bytes)), grants.receive(id, streamOf(Buffer.alloc(bytes.length)))])
    expect([first.status, second.status]).toEqual(['fulfilled', 'rejected'])
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect((await problemFrom(() => grants.receive(id, streamOf(bytes)))).code).toBe('no-grant')
  })

  test('is not kept where the person gave up meanwhile', async () => {
    const { grants, id, path } = await offered()
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        grants.forget([id], { keepBytes: false })
        controller.enqueue(bytes)
        controller.close()
      },
    })
    expect((await problemFrom(() => grants.receive(id, body))).code).toBe('no-grant')
    expect(existsSync(path)).toBe(false)
  })

  test('leaves nothing when it is forgotten, and only its bytes where an import has taken them over', async () => {
    const { grants, library, id } = await offered()
    await grants.receive(id, streamOf(bytes))
    grants.forget([id], { keepBytes: true })
    expect(readdirSync(library.layout.incoming)).toEqual([id])
    const again = await offered()
    await again.grants.receive(again.id, streamOf(bytes))
    again.grants.forget([again.id], { keepBytes: false })
    expect(readdirSync(again.library.layout.incoming)).toEqual([])
  })

  test('keeps of its path only what lies below the chosen folder', async () => {
    const grants = new Grants(await temporaryLibrary())
    const part = fc.constantFrom('..', '.', '', 'a', 'cam01.mp4', '/', '\\', 'C:', '..\\..')
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), fc.constantFrom('/', '\\'), async (parts, separator) => {
        const id = await grants.forOffer(offer(`${parts.join(separator)}${separator}hr.csv`))
        const { relativePath } = grants.get(id) as OfferGrant
        expect(relativePath.split('/')).not.toContain('..')
        expect(relativePath).toMatch(/^[^/\\].*hr\.csv$|^hr\.csv$/)
        expect(relativePath).not.toContain('\\')
      }),
      { numRuns: 50 },
    )
    expect((await problemFrom(() => grants.forOffer(offer('../..')))).code).toBe('bad-input')
  })

  test('whose ends are longer than itself is refused', async () => {
    const grants = new Grants(await temporaryLibrary())
    expect((await problemFrom(() => grants.forOffer({ ...offer('hr.csv'), sizeBytes: 3 }))).code).toBe('bad-input')
  })
})

test('what nobody was granted is refused: an invention, a path, the bytes of a path grant', async () => {
  const library = await temporaryLibrary()
  const grants = new Grants(library)
  for (const id of ['A'.repeat(22), '/etc/passwd', '../library.db', '']) {
    expect((await problemFrom(() => grants.get(id))).code).toBe('no-grant')
    expect((await problemFrom(() => grants.receive(id, streamOf(bytes)))).code).toBe('no-grant')
  }
  mkdirSync(join(library.layout.root, 'x'))
  const { id } = await grants.forPath(join(library.layout.root, 'x'))
  expect((await problemFrom(() => grants.receive(id, streamOf(bytes)))).code).toBe('no-grant')
})

function offer(relativePath: string) {
  return { relativePath, sizeBytes: bytes.length, modifiedUs: 1, head: new Blob([bytes]), tail: new Blob([bytes]) }
}

async function offered() {
  const library = await temporaryLibrary()
  const grants = new Grants(library)
  const id = await grants.forOffer(offer('hr.csv'))
  return { library, grants, id, path: join(library.layout.incoming, id) }
}

function streamOf(...chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return ReadableStream.from(chunks.filter((chunk) => chunk.length > 0).map((chunk) => new Uint8Array(chunk)))
}
