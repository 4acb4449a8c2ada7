/** A name that every system takes for a file. */
export const safeFileName = (name: string): string => name.replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, '-').replaceAll(/\s+/g, ' ').trim().slice(0, 150)
