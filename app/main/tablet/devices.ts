/** Devices that were paired, and the code by which the next one is. */
import { randomInt, randomUUID } from 'node:crypto'
import { asc, eq, isNull } from 'drizzle-orm'
import type { Device } from '../../contract/lab/tablets.ts'
import type { Right } from '../../core/lab/roles.ts'
import { note } from '../audit/audit-log.ts'
import { nowUs } from '../clock.ts'
import { found } from '../store/found.ts'
import type { Library } from '../store/library.ts'
import { device } from '../store/tables/lab.ts'
import { newToken, tokenHash } from '../serving/tokens.ts'
import type { Visit } from '../users/visit.ts'

/** What a tablet is taken to a patient for. */
const FIRST_RIGHTS: readonly Right[] = ['see', 'describe', 'decide']
const CODE_LIFE_US = 120_000_000
const CODE_DIGITS = 8
/** Of a hundred million, so that nobody gets through by trying. */
const MOST_TRIES = 5
const SEEN_EVERY_US = 60_000_000

export class Devices {
  readonly #library: Library
  readonly #visits = new Map<string, Visit>()
  #code: { code: string; untilUs: number; tries: number } | null = null

  constructor(library: Library) {
    this.#library = library
  }

  newCode(): void {
    this.#code = { code: String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0'), untilUs: nowUs() + CODE_LIFE_US, tries: 0 }
  }

  get code(): { code: string; untilUs: number } | null {
    if (this.#code && this.#code.untilUs < nowUs()) this.#code = null
    return this.#code && { code: this.#code.code, untilUs: this.#code.untilUs }
  }

  /** What the device shows from now on, or nothing where the code is not the one on the lab's own screen. */
  redeem(code: string, name = 'A tablet'): string | undefined {
    if (!this.code || !this.#code) return undefined
    const isIt = this.#code.code === code.replace(/\D/g, '')
    if (!isIt && ++this.#code.tries < MOST_TRIES) return undefined
    this.#code = null
    if (!isIt) return undefined
    const secret = newToken()
    const now = nowUs()
    this.#library.sql.transaction(() => {
      const row = { id: randomUUID(), name: name.trim().slice(0, 100) || 'A tablet', rights: [...FIRST_RIGHTS], secretHash: tokenHash(secret), pairedUs: now, seenUs: now }
      this.#library.query.insert(device).values(row).run()
      note(this.#library, { action: 'device', detail: { did: 'paired', deviceId: row.id } })
    })()
    this.#library.changes.touched('tablets')
    return secret
  }

  visit(secret: string | undefined): Visit | undefined {
    const hash = secret === undefined ? undefined : tokenHash(secret)
    const row = hash === undefined ? undefined : this.#library.query.select().from(device).where(eq(device.secretHash, hash)).get()
    if (!row || row.revokedUs !== null || hash === undefined) return undefined
    if (nowUs() - row.seenUs > SEEN_EVERY_US) this.#library.query.update(device).set({ seenUs: nowUs() }).where(eq(device.id, row.id)).run()
    const visit: Visit = this.#visits.get(hash) ?? { userId: null, limits: [] }
    this.#visits.set(hash, visit)
    // They may have been changed since its last call.
    visit.limits = row.rights
    return visit
  }

  list(): Device[] {
    const rows = this.#library.query.select().from(device).where(isNull(device.revokedUs)).orderBy(asc(device.pairedUs)).all()
    return rows.map(({ id, name, rights, pairedUs, seenUs }) => ({ id, name, rights, pairedUs, seenUs }))
  }

  setRights(id: string, rights: Right[]): void {
    this.#change(id, { rights: [...new Set(rights)] }, { did: 'rights', rights })
  }

  revoke(id: string): void {
    this.#change(id, { revokedUs: nowUs() }, { did: 'revoked' })
  }

  #change(id: string, changes: Partial<typeof device.$inferInsert>, detail: Record<string, unknown>): void {
    this.#library.sql.transaction(() => {
      found(this.#library.query.select().from(device).where(eq(device.id, id)).get(), 'device', id)
      this.#library.query.update(device).set(changes).where(eq(device.id, id)).run()
      note(this.#library, { action: 'device', detail: { deviceId: id, ...detail } })
    })()
    this.#library.changes.touched('tablets', 'users')
  }
}
