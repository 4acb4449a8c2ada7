/** What every handler of the contract is made with: who asks, whether they may, and what the audit log keeps of it, before it is run. */
import { implement } from '@orpc/server'
import { contract } from '../../contract/contract.ts'
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'
import { type CallContext, permitted } from './permissions.ts'

export const permittedCalls = (library: Library) => implement(contract).$context<CallContext>().use(({ context, path, next }, input) => permitted(library, { ...context, path, input }, () => next()))

export type Calls = ReturnType<typeof permittedCalls>

export const placeOf = ({ sessionId, trialId = null }: { sessionId: string; trialId?: string | null | undefined }): TrialPlace => ({ sessionId, trialId })
