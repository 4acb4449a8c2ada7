import { readFile } from 'node:fs/promises'
import { groundReactionsOfMot, type TableReaction } from '../../core/forces/ground-reaction-of-mot.ts'
import { readMot } from '../../core/formats/motion/read-mot.ts'
import { decodeText } from '../../core/formats/reading/text.ts'

/** By the file's own clock. */
export const reactionsInFile = async ({ path, name }: { path: string; name: string }): Promise<TableReaction[]> => groundReactionsOfMot(readMot(decodeText(await readFile(path)), name))
