/** PINs and passwords, kept as argon2id and nothing else. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** OWASP, Password Storage Cheat Sheet: 19 MiB, two passes, one lane. It is asked for at a lab's own machine, often, and beside work that wants its cores. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const
const SALT_BYTES = 16

const derive = promisify(argon2)
const FORMAT = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** In the form that argon2's own tools write: a cost that is raised later leaves those readable that are there. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const tag = await derive('argon2id', { message: secret.normalize('NFC'), nonce: salt, ...COST })
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(salt)}$${unpadded(tag)}`
}

export async function isSecret(secret: string, kept: string): Promise<boolean> {
  const [, memory, passes, lanes, salt, tag] = FORMAT.exec(kept) ?? []
  if (salt === undefined || tag === undefined) return false
  const expected = Buffer.from(tag, 'base64')
  const found = await derive('argon2id', { message: secret.normalize('NFC'), nonce: Buffer.from(salt, 'base64'), memory: Number(memory), passes: Number(passes), parallelism: Number(lanes), tagLength: expected.length })
  return timingSafeEqual(found, expected)
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')
