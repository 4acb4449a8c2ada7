/** A file that only this window can read, and where it lay in what was chosen. */
export interface HeldFile {
  relativePath: string
  file: File
}

export const heldFiles = (files: Iterable<File>): HeldFile[] =>
  [...files].map((file) => ({ relativePath: file.webkitRelativePath || file.name, file }))

/** Everything below dropped files and folders. */
export async function walkEntries(entries: readonly FileSystemEntry[]): Promise<HeldFile[]> {
  const found = await Promise.all(entries.map(walk))
  return found.flat()
}

async function walk(entry: FileSystemEntry): Promise<HeldFile[]> {
  const relativePath = entry.fullPath.replace(/^\//, '')
  if (entry.isFile) return [{ relativePath, file: await fileOf(entry as FileSystemFileEntry) }]
  return walkEntries(await childrenOf(entry as FileSystemDirectoryEntry))
}

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject))

async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    // Chromium gives a hundred at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    all.push(...some)
  }
}
