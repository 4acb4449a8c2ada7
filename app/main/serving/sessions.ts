import { z } from 'zod'
import { newToken, tokenHash } from './tokens.ts'

/** What a window sends to get in. */
export const codeSchema = z.object({ code: z.string().max(100), name: z.string().max(100).optional() })

const CODE_LIFE_MS = 120_000

/**
 * A window's way in: a one-time code in its address's fragment buys a cookie and dies.
 */
export class Sessions<Visit> {
  readonly #codes = new Map<string, number>()
  readonly #visits = new Map<string, Visit>()
  readonly #begin: () => Visit

  /** `begin`: what is known of a window that has just come in. */
  constructor(begin: () => Visit) {
    this.#begin = begin
  }

  newCode(): string {
    const code = newToken(24)
    this.#codes.set(tokenHash(code), Date.now() + CODE_LIFE_MS)
    return code
  }

  /** The session's secret, or nothing where the code is wrong, used or too old. */
  redeem(code: string): string | undefined {
    const key = tokenHash(code)
    const expires = this.#codes.get(key)
    this.#codes.delete(key)
    if (expires === undefined || expires < Date.now()) return undefined
    const secret = newToken()
    this.#visits.set(tokenHash(secret), this.#begin())
    return secret
  }

  has(secret: string | undefined): boolean {
    return this.visit(secret) !== undefined
  }

  visit(secret: string | undefined): Visit | undefined {
    return secret === undefined ? undefined : this.#visits.get(tokenHash(secret))
  }
}
