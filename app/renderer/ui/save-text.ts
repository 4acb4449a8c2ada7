/** As a download. */
export const saveText = (name: string, type: string, text: string): void => saveBlob(name, new Blob([text], { type }))

export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  Object.assign(document.createElement('a'), { href: address, download: name.replaceAll(/[^\p{L}\p{N}.-]+/gu, ' ').trim() }).click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
