import { z } from 'zod'
import { getChoice, setChoice } from '../library/choices.ts'
import type { Library } from '../store/library.ts'

const KEY = 'decoders'
const listSchema = z.array(z.string())

/** What the window last said that it can decode: footage beyond that gets a proxy. */
export interface Decoders {
  known(): readonly string[]
  report(codecs: string[]): void
}

export function rememberedDecoders(library: Library): Decoders {
  return {
    known: () => listSchema.safeParse(getChoice(library, KEY)).data ?? [],
    report: (codecs) => setChoice(library, KEY, codecs),
  }
}
