/** Trimmed, in order, each once whatever its case. */
export function tidyTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const tag of tags) {
    const tidy = tag.trim()
    if (tidy && !seen.has(tidy.toLowerCase())) seen.set(tidy.toLowerCase(), tidy)
  }
  return [...seen.values()]
}
