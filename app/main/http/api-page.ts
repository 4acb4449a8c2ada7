/** The OpenAPI document as a page one can read, without scripts. */
interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  anyOf?: Schema[]
  oneOf?: Schema[]
}
interface Operation {
  summary?: string
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[]
  requestBody?: { content?: Record<string, { schema?: Schema }> }
  responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>
}
interface Document {
  info: { title: string; version: string; description?: string }
  paths?: Record<string, Record<string, Operation>>
}

const STYLE = `body{font:14px/1.5 Inter,"Segoe UI",system-ui,sans-serif;background:#0d1014;color:#e7edf3;max-width:960px;margin:32px auto;padding:0 24px}
h1{font-size:20px}h2{font-size:14px;margin:28px 0 4px;font-weight:600}h2 b{display:inline-block;min-width:56px;color:#74dfc0}
p{color:#a3afbc;margin:2px 0 8px}code,pre{font:12px/1.5 ui-monospace,"DejaVu Sans Mono",monospace}pre{background:#14191f;border:1px solid #262f39;border-radius:6px;padding:10px 12px;overflow:auto;white-space:pre-wrap}
a{color:#58b0ff}section{border-top:1px solid #262f39}`

export function apiPage(document: Document, nonce: string): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => describe(method.toUpperCase(), path, operation)),
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${text(document.info.title)} API</title>
<style nonce="${nonce}">${STYLE}</style></head><body><h1>${text(document.info.title)} ${text(document.info.version)}: the contract</h1>
<p>${text(document.info.description ?? '')}</p>
<p>As data: <a href="/api/openapi.json">openapi.json</a>. A script starts an engine with <code>stridescope serve</code>, sends the code it prints to
<code>POST /session</code> as <code>{"code": "…"}</code> and keeps the cookie. Every request, that one too, carries <code>Sec-Fetch-Site: same-origin</code>;
where the name stridescope.localhost is not known, connect to 127.0.0.1 and send it as <code>Host</code> with its port.
In a library with users it then signs in: <code>POST /api/sign-in</code>; each call says whom it refuses.</p>
${operations.join('\n')}</body></html>`
}

function describe(method: string, path: string, operation: Operation): string {
  const parts = [`<section><h2><b>${method}</b> <code>/api${text(path)}</code></h2>`]
  if (operation.summary) parts.push(`<p>${text(operation.summary)}</p>`)
  const parameters = (operation.parameters ?? []).map(
    (parameter) => `${parameter.in} ${parameter.name}${parameter.required ? '' : '?'}: ${brief(parameter.schema)}`,
  )
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema
  if (body) parameters.push(`body ${brief(body)}`)
  if (parameters.length > 0) parts.push(`<pre>${text(parameters.join('\n'))}</pre>`)
  const answer = Object.values(operation.responses?.['200']?.content ?? {})[0]?.schema
  if (answer) parts.push(`<pre>→ ${text(brief(answer))}</pre>`)
  return `${parts.join('')}</section>`
}

function brief(schema: Schema | undefined, depth = 0): string {
  if (!schema) return 'any'
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return choices.map((choice) => brief(choice, depth)).join(' | ')
  if (schema.type === 'array') return `${brief(schema.items, depth)}[]`
  if (schema.properties) {
    if (depth > 2) return '{…}'
    const pad = '  '.repeat(depth + 1)
    const fields = Object.entries(schema.properties).map(
      ([name, field]) => `${pad}${name}${schema.required?.includes(name) ? '' : '?'}: ${brief(field, depth + 1)}`,
    )
    return `{\n${fields.join('\n')}\n${'  '.repeat(depth)}}`
  }
  return [schema.type ?? 'any', schema.format].flat().filter(Boolean).join(' ')
}

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
