import type { Said } from '../../../core/notes/said.ts'
import { noteIn } from '../../../core/report/words/notes/note-in.ts'
import type { PartProps } from './report.ts'

interface NotedProps extends PartProps {
  message: string
  said: readonly Said[]
}

/** What the program says of a measurement, in the report's language; what cannot be said in it is marked as English. */
export const Noted = ({ report: { words }, message, said }: NotedProps) => noteIn(words.tag, message, said) ?? <span lang="en">{message}</span>
