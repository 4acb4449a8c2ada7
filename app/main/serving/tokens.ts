/** What a window or a device shows to be known again: kept as its hash alone, so that it can be read back out of nothing. */
import { createHash, randomBytes } from 'node:crypto'

export const newToken = (bytes = 32): string => randomBytes(bytes).toString('base64url')

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')
