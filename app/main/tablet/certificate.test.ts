import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto'
import { createServer } from 'node:https'
import { join } from 'node:path'
import { connect, type TLSSocket } from 'node:tls'
import type { AddressInfo } from 'node:net'
import { onTestFinished, expect, test } from 'vitest'
import { temporaryFolder } from '../testing/library.ts'
import { identityOf, selfSigned } from './certificate.ts'

const HOSTS = ['127.0.0.1', 'lab.local']

test('whoever trusts it gets through to its hosts, and to no other', async () => {
  const { key, certificate } = identityOf(join(temporaryFolder(), 'tls'), HOSTS)
  const server = createServer({ key, cert: certificate }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const tried = (servername: string | undefined, ca?: string) =>
    new Promise<string>((resolve) => {
      const socket: TLSSocket = connect({ host: '127.0.0.1', port, ...(ca !== undefined && { ca }), ...(servername !== undefined && { servername }) }, () => {
        resolve('through')
        socket.destroy()
      })
      socket.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? ''))
    })
  expect(await tried('lab.local', certificate)).toBe('through')
  expect(await tried(undefined, certificate)).toBe('through')
  expect(await tried('elsewhere.local', certificate)).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
  expect(await tried('lab.local')).toMatch(/SELF_SIGNED|UNABLE_TO_VERIFY/)
})

test('it is signed by its own key, for less than 825 days', () => {
  const key = createPrivateKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string)
  const read = new X509Certificate(selfSigned(key, HOSTS, new Date('2026-11-30T12:00:00Z')))
  expect(read.verify(read.publicKey)).toBe(true)
  expect([read.ca, read.subjectAltName]).toEqual([true, 'IP Address:127.0.0.1, DNS:lab.local'])
  expect((Date.parse(read.validTo) - Date.parse(read.validFrom)) / 86_400_000).toBeLessThan(825)
  expect(Date.parse(read.validFrom)).toBe(Date.parse('2026-11-29T12:00:00Z'))
})

test('it stays as long as it holds; for another address, or shortly before its end, it is made anew of the same key', () => {
  const folder = join(temporaryFolder(), 'tls')
  const first = identityOf(folder, HOSTS)
  expect(identityOf(folder, HOSTS)).toEqual(first)
  const moved = identityOf(folder, ['10.0.0.7', 'lab.local'])
  expect([moved.key === first.key, moved.certificate === first.certificate]).toEqual([true, false])
  expect(identityOf(folder, ['10.0.0.7', 'lab.local'], new Date(Date.now() + 790 * 86_400_000)).certificate).not.toBe(moved.certificate)
})
