/** The little of Markdown that model cards are written in: headings, paragraphs, lists, bold and code. */

export interface Words {
  text: string
  style: 'plain' | 'strong' | 'code'
}

type CardBlock = { kind: 'heading'; words: Words[] } | { kind: 'paragraph'; words: Words[] } | { kind: 'list'; items: Words[][] }

/** Without its title, which is the model's name. */
export function readCard(card: string): CardBlock[] {
  return card
    .replace(/^# .*\n/, '')
    .split(/\n\s*\n/)
    .flatMap(blocksIn)
}

function blocksIn(text: string): CardBlock[] {
  const lines = text.trim().split('\n')
  if (lines[0] === '') return []
  const heading = /^#+ (.*)$/.exec(lines[0]!)
  if (heading) return [{ kind: 'heading', words: wordsIn(heading[1]!) }, ...blocksIn(lines.slice(1).join('\n'))]
  if (!lines[0]!.startsWith('- ')) return [{ kind: 'paragraph', words: wordsIn(lines.join(' ')) }]
  const items: string[] = []
  // A line that begins no new item goes on with the last one.
  for (const line of lines) items.push(line.startsWith('- ') ? line.slice(2) : `${items.pop()} ${line.trim()}`)
  return [{ kind: 'list', items: items.map(wordsIn) }]
}

function wordsIn(text: string): Words[] {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).flatMap((part): Words[] => {
    if (part === '') return []
    if (part.length > 4 && part.startsWith('**')) return [{ text: part.slice(2, -2), style: 'strong' }]
    if (part.length > 2 && part.startsWith('`')) return [{ text: part.slice(1, -1), style: 'code' }]
    return [{ text: part, style: 'plain' }]
  })
}
