import type { Command } from './command.ts'

/** The command that a line is for: the part of one that its first word names, where it has parts. */
export function meant(command: Command, [word = '']: readonly string[]): Command {
  const { parts } = command
  return parts && Object.hasOwn(parts, word) ? parts[word]! : command
}

export function helpOf({ use, about, options = [], parts = {} }: Command): string {
  const width = Math.max(0, ...options.map(([option]) => option.length))
  return [
    `stridescope ${use}`,
    about,
    ...(options.length > 0 ? ['', ...options.map(([option, says]) => `  ${option.padEnd(width)}  ${says}`)] : []),
    ...Object.values(parts).flatMap((part) => ['', `stridescope ${part.use}`, `  ${part.about}`]),
    '',
  ].join('\n')
}
