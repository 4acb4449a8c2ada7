import type { Media } from '../../contract/library/media.ts'

/** What is wrong with a file, in sentences: one that has any is damaged, and a good copy may take its place. */
export function troublesOf({ problem, oddities }: Pick<Media, 'problem'> & { oddities: readonly Pick<Media['oddities'][number], 'level' | 'message'>[] }): string[] {
  const messages = oddities.filter(({ level }) => level !== 'note').map(({ message }) => message)
  return problem === null ? messages : [problem, ...messages]
}
