/** What every command takes. */
export const COMMON_OPTIONS = { library: { type: 'string' }, json: { type: 'boolean', default: false } } as const

/** The first word, which names a command or a part of one, and the rest: what every command takes may stand before it. */
export function wordFirst(args: readonly string[]): { word: string | undefined; rest: string[] } {
  let at = 0
  for (;;) {
    const [, name = '', value] = /^--(\w+)(=.*)?$/.exec(args[at] ?? '') ?? []
    if (!Object.hasOwn(COMMON_OPTIONS, name)) break
    at += COMMON_OPTIONS[name as keyof typeof COMMON_OPTIONS].type === 'string' && value === undefined ? 2 : 1
  }
  return { word: args[at], rest: [...args.slice(0, at), ...args.slice(at + 1)] }
}
