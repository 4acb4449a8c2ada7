import { formatOfName, labelOf } from './extensions.ts'
import type { Oddity } from './inspection.ts'
import { extensionOf } from './path-parts.ts'

/** Where a file's name promises another format than its content is. */
export function mislabelled(path: string, format: string): Oddity[] {
  const promised = formatOfName(path)
  if (promised === undefined || promised.accepts.includes(format)) return []
  return [
    {
      level: promised.related.includes(format) ? 'note' : 'warning',
      code: 'mislabelled',
      field: `.${extensionOf(path)}`,
      message: `The name ends in .${extensionOf(path)} (${promised.label}), the content is ${labelOf(format)}; the content is followed.`,
    },
  ]
}
