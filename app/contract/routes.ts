/** Addresses of the engine that are not contract calls. */
export const routes = {
  /** POST {code} → session cookie. */
  session: '/session',
  rpc: '/rpc',
  api: '/api',
  events: '/events',
  /** GET with byte ranges, immutable: an artifact by content hash. */
  artifact: (hash: string) => `/artifacts/${hash}`,
  /** GET with byte ranges: what the player shows of a media file (proxy where there is one, else the original). */
  footage: (mediaId: string) => `/media/${mediaId}/footage`,
  /** GET: the untouched original, as a download. */
  original: (mediaId: string) => `/media/${mediaId}/original`,
  poster: (mediaId: string) => `/media/${mediaId}/poster`,
  /** PUT: the bytes of an offered file. */
  upload: (grantId: string) => `/uploads/${grantId}`,
} as const
