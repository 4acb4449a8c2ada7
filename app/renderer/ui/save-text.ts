/** As a download. */
export function saveText(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  Object.assign(document.createElement('a'), { href: address, download: name.replaceAll(/[^\p{L}\p{N}.-]+/gu, ' ').trim() }).click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
