export interface XmlTag {
  name: string
  closing: boolean
  selfClosing: boolean
  /** Everything between the name and the end of the tag, unparsed. */
  rawAttributes: string
  /** The text up to the next tag, trimmed and cut at 1000 characters. */
  textAfter: string
}

const LONGEST_TAG = 16_384

/**
 * The tags of an XML text in order, namespace prefixes dropped. A scanner, not a parser: it follows no
 * entity and no DTD, so a hostile file can make it neither recurse nor expand.
 */
export function* xmlTags(text: string): Generator<XmlTag> {
  let position = text.indexOf('<')
  while (position >= 0) {
    if (text.startsWith('<!--', position)) {
      position = nextTag(text, text.indexOf('-->', position + 4))
      continue
    }
    if (text.startsWith('<![CDATA[', position)) {
      position = nextTag(text, text.indexOf(']]>', position + 9))
      continue
    }
    const end = text.indexOf('>', position)
    if (end < 0) return
    const next = text.indexOf('<', end)
    const inner = text.slice(position + 1, Math.min(end, position + LONGEST_TAG))
    if (!inner.startsWith('?') && !inner.startsWith('!')) {
      const closing = inner.startsWith('/')
      const selfClosing = inner.endsWith('/')
      const body = inner.slice(closing ? 1 : 0, selfClosing ? -1 : undefined)
      const space = body.search(/\s/)
      const qualified = space < 0 ? body : body.slice(0, space)
      yield {
        name: qualified.slice(qualified.indexOf(':') + 1),
        closing,
        selfClosing,
        rawAttributes: space < 0 ? '' : body.slice(space),
        textAfter: text.slice(end + 1, next < 0 ? end + 1001 : Math.min(next, end + 1001)).trim(),
      }
    }
    position = next
  }
}

export function xmlAttributes(raw: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null)
  let position = 0
  while (position < raw.length) {
    const equals = raw.indexOf('=', position)
    if (equals < 0) break
    const name = raw.slice(position, equals).trim()
    let open = equals + 1
    while (open < raw.length && raw.charCodeAt(open) <= 0x20) open++
    const quote = raw[open]
    if (quote !== '"' && quote !== "'") break
    const close = raw.indexOf(quote, open + 1)
    if (close < 0) break
    attributes[name.slice(name.indexOf(':') + 1)] = raw.slice(open + 1, close)
    position = close + 1
  }
  return attributes
}

export function xmlRootName(text: string): string | undefined {
  for (const tag of xmlTags(text)) return tag.closing ? undefined : tag.name
  return undefined
}

function nextTag(text: string, endOfMarkup: number): number {
  return endOfMarkup < 0 ? -1 : text.indexOf('<', endOfMarkup)
}
