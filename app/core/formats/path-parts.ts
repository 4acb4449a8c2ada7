/** The names along a path, whatever system wrote it, outermost first. */
export function pathParts(path: string): string[] {
  return path.split(/[/\\]+/).filter((part) => part !== '' && part !== '.')
}

export function fileName(path: string): string {
  return pathParts(path).at(-1) ?? ''
}

export function folderOf(path: string): string {
  const end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  return end < 0 ? '' : path.slice(0, end)
}

/** Lower case, without the dot; empty where there is none. */
export function extensionOf(path: string): string {
  const name = fileName(path)
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase()
}
