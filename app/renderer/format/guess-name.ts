/** A session's name from the folder its files came in: `walk_after-6-weeks/cam1.mp4` → Walk after 6 weeks. */
export function guessSessionName(relativePaths: readonly string[], fallback: string): string {
  const folders = new Set(relativePaths.map((path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')))
  const [folder] = folders
  if (folders.size !== 1 || !folder) return fallback
  const name = folder.replace(/[-_]+/g, ' ').trim()
  return name === '' ? fallback : name.charAt(0).toUpperCase() + name.slice(1)
}
