import type { Said } from '../../../core/notes/said.ts'
import { noteIn } from '../../../core/report/words/notes/note-in.ts'
import { unbrokenText } from '../../../core/report/words/unbroken.ts'
import type { PartProps } from './report.ts'

interface NotedProps extends PartProps {
  message: string
  said: readonly Said[]
}

/** What the program says of a measurement, in the report's language; what cannot be said in it is marked as English. */
export function Noted({ report: { words }, message, said }: NotedProps) {
  const told = noteIn(words.tag, message, said)
  return told === null ? <span lang="en">{unbrokenText(message)}</span> : unbrokenText(told)
}
