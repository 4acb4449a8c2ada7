/** What a lab's files hold, where that can be what the library has already. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { contentHashOf } from '../import/commit-item.ts'
import type { Library } from '../store/library.ts'
import { itemsOfSession, type Lab, type LabItem } from './lab-folder.ts'

/** Content hashes by the item's path. One that is not named is in this library nowhere. */
export type Contents = ReadonlyMap<string, string>

/** Only what is exactly as long as something here is read: a first import reads its films once, when it copies them. */
export async function readContents({ sql }: Library, lab: Lab): Promise<Contents> {
  const isSoLong = sql.prepare('SELECT 1 FROM media WHERE bytes = ? LIMIT 1').pluck()
  const contents = new Map<string, string>()
  for (const item of lab.sessions.flatMap(itemsOfSession))
    if (isSoLong.get(item.bytes) !== undefined) contents.set(item.relativePath, await contentOf(item))
  return contents
}

async function contentOf({ sources }: LabItem): Promise<string> {
  const files: { relativePath: string; hash: string }[] = []
  for (const { path, relativePath } of sources) {
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer)
    files.push({ relativePath, hash: hash.digest('hex') })
  }
  return contentHashOf({ files })
}
