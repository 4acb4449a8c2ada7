/** The library on the lab's network: off until somebody switches it on, and then on again with the engine until somebody switches it off. */
import { hostname, networkInterfaces } from 'node:os'
import type { Tablets as Told } from '../../contract/lab/tablets.ts'
import type { Right } from '../../core/lab/roles.ts'
import { problemOf, ProblemError } from '../../core/problem.ts'
import { note } from '../audit/audit-log.ts'
import { labChoice, keepLabChoice } from '../library/choices.ts'
import type { Library } from '../store/library.ts'
import { actingAs } from '../acting.ts'
import { isOpen } from '../users/users.ts'
import { fingerprintOf, identityOf, type Identity } from './certificate.ts'
import { Devices } from './devices.ts'
import { keysOf, moveKeysOut } from './keys-folder.ts'

const IS_ON = 'engine/tablets-on'

/** Serves the library at these hosts until it is closed. */
export type ServeTablets = (hosts: readonly string[], identity: Identity, devices: Devices) => Promise<{ addresses: string[]; close(): Promise<void> }>

export class Tablets {
  readonly #library: Library
  readonly #serve: ServeTablets
  readonly devices: Devices
  #serving: { addresses: string[]; fingerprint: string; close(): Promise<void> } | null = null
  #trouble: string | null = null
  /** Ends when the one before has: a server that a second one takes the place of could never be closed. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(library: Library, serve: ServeTablets) {
    this.#library = library
    this.#serve = serve
    this.devices = new Devices(library)
  }

  /** As it was left. */
  start(): Promise<void> {
    return this.#inTurn(() => this.#start())
  }

  switch(on: boolean): Promise<void> {
    return this.#inTurn(() => this.#switch(on))
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#close())
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const mine = this.#turn.then(work)
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  async #start(): Promise<void> {
    try {
      moveKeysOut(this.#library)
    } catch (thrown) {
      // A library that cannot be written to, or no place for keys: nothing else waits for it, and it is tried again.
      console.error(thrown)
    }
    if (labChoice(this.#library, IS_ON) === true && !isOpen(this.#library)) await this.#open().catch((thrown: unknown) => void (this.#trouble = problemOf(thrown).message))
  }

  async #switch(on: boolean): Promise<void> {
    if (on === (this.#serving !== null)) return
    if (on) {
      // A network has more people in it than a room.
      if (isOpen(this.#library)) throw new ProblemError({ code: 'no-users', message: 'Nobody works here by name yet: whoever is in this network could do everything.', hint: 'Add users first, under System.' })
      await this.#open()
    } else await this.#close()
    keepLabChoice(this.#library, IS_ON, on)
    note(this.#library, { action: 'device', detail: { did: on ? 'opened' : 'closed' } })
    this.#library.changes.touched('tablets')
  }

  told(): Told {
    return { isOn: this.#serving !== null, trouble: this.#trouble, addresses: this.#serving?.addresses ?? [], fingerprint: this.#serving?.fingerprint ?? null, code: this.#serving && this.devices.code, devices: this.devices.list() }
  }

  newCode(): Told {
    if (!this.#serving) throw new ProblemError({ code: 'tablets-off', message: 'Tablets cannot reach this library.', hint: 'Switch it on first.' })
    this.devices.newCode()
    return this.told()
  }

  setRights(id: string, rights: Right[]): Told {
    this.devices.setRights(id, rights)
    return this.told()
  }

  revoke(id: string): Told {
    this.devices.revoke(id)
    return this.told()
  }

  async #close(): Promise<void> {
    const serving = this.#serving
    this.#serving = null
    await serving?.close()
  }

  async #open(): Promise<void> {
    const hosts = hostsOfThisMachine()
    const identity = identityOf(keysOf(this.#library), hosts)
    // Whoever comes in by it acts for themselves, and not for whoever has opened it.
    const serving = await actingAs({ kind: 'nobody' }, () => this.#serve(hosts, identity, this.devices))
    this.#serving = { ...serving, fingerprint: fingerprintOf(identity.certificate) }
    this.#trouble = null
  }
}

/** Addresses first, as nothing has to look them up; then the name by which devices of one network know each other. */
function hostsOfThisMachine(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((one) => one ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal)
  if (addresses.length === 0) throw new ProblemError({ code: 'no-network', message: 'This machine is in no network.', hint: 'Connect it to the network that the tablet is in.' })
  return [...addresses.map(({ address }) => address), `${hostname().split('.')[0]!.toLowerCase()}.local`]
}
