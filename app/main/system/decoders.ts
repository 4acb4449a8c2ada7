import { z } from 'zod'
import { labChoice, keepLabChoice } from '../library/choices.ts'
import type { Library } from '../store/library.ts'

const KEY = 'decoders'
const listSchema = z.array(z.string())

/** What the window last said that it can decode: footage beyond that gets a proxy. */
export interface Decoders {
  known(): readonly string[]
  report(codecs: string[]): void
}

/** `onReport`: a window has opened that footage is to be ready for. */
export function rememberedDecoders(library: Library, onReport?: (codecs: readonly string[]) => void): Decoders {
  const known = () => listSchema.safeParse(labChoice(library, KEY)).data ?? []
  return {
    known,
    report(codecs) {
      keepLabChoice(library, KEY, codecs)
      onReport?.(codecs)
    },
  }
}
