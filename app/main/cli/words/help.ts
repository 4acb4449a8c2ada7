import type { Command } from '../command.ts'
import { wordFirst } from '../options/common-options.ts'
import { inTwoColumns, wrapped } from './layout.ts'

const WIDTH_UNKNOWN = 80
const terminalWidth = () => process.stdout.columns || WIDTH_UNKNOWN

/** The command that a line is for: the part of one that its first word names, where it has parts. */
export function meant(command: Command, args: readonly string[]): Command {
  const { parts } = command
  const { word = '' } = wordFirst(args)
  return parts && Object.hasOwn(parts, word) ? parts[word]! : command
}

export function helpOf({ use, about, options = [], parts = {} }: Command, width = terminalWidth()): string {
  return [
    ...linesOfUse(use, width),
    ...wrapped(about, width),
    ...(options.length > 0 ? ['', ...inTwoColumns(options, width)] : []),
    ...Object.values(parts).flatMap((part) => ['', ...linesOfUse(part.use, width), ...wrapped(part.about, width, { first: 2 })]),
    '',
  ].join('\n')
}

export function shortUse({ use }: Command, width = terminalWidth()): string {
  return `${wrapped(`Usage: stridescope ${use}`, width, { next: 4 }).join('\n')}\n`
}

export function usageOf(commands: readonly Command[], width = terminalWidth()): string {
  const closing = 'Every command takes --library DIR and --json. Exit codes: 0 done, 1 failed, 2 wrong use, 3 done, but a person should look.'
  const rows = commands.map(({ use, about }) => [use, about] as const)
  return ['stridescope COMMAND …', '', ...inTwoColumns(rows, width), '', ...wrapped(closing, width), ''].join('\n')
}

function linesOfUse(use: string, width: number): string[] {
  return wrapped(`stridescope ${use}`, width, { next: 4 })
}
