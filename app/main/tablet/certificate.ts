/** A certificate for this machine's names and addresses, made and signed here: nobody is asked for it, and every device is told once to trust it. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, X509Certificate, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { bits, boolean, type Der, field, flags, integer, objectId, octets, sequence, setOf, text, utcTime } from '../../core/formats/der/der.ts'

export interface Identity {
  key: string
  certificate: string
}

/** Phones refuse certificates that hold for longer than 825 days. */
const DAYS = 800
const DAY_MS = 86_400_000
const RENEW_BEFORE_DAYS = 30

const ECDSA_WITH_SHA256 = sequence(objectId('1.2.840.10045.4.3.2'))
const [COMMON_NAME, BASIC_CONSTRAINTS, NAME_CONSTRAINTS, KEY_USAGE, EXTENDED_KEY_USAGE, ALTERNATIVE_NAMES, SERVER] = ['2.5.4.3', '2.5.29.19', '2.5.29.30', '2.5.29.15', '2.5.29.37', '2.5.29.17', '1.3.6.1.5.5.7.3.1']

/** The one in the folder, where it is of these hosts and still holds; the key stays in any case, so that nobody has to trust it anew only because an address has changed. */
export function identityOf(folder: string, hosts: readonly string[], now = new Date()): Identity {
  const [keyFile, certificateFile] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const key = existsSync(keyFile) ? readFileSync(keyFile, 'utf8') : newKey()
  const kept = existsSync(certificateFile) ? readFileSync(certificateFile, 'utf8') : undefined
  if (kept !== undefined && holds(kept, hosts, now)) return { key, certificate: kept }
  const certificate = selfSigned(createPrivateKey(key), hosts, now)
  writeFileSync(keyFile, key, { mode: 0o600 })
  writeFileSync(certificateFile, certificate)
  return { key, certificate }
}

/** By which somebody compares what two screens show: `AB:CD:…`, SHA-256. */
export const fingerprintOf = (certificate: string): string => new X509Certificate(certificate).fingerprint256

function holds(certificate: string, hosts: readonly string[], now: Date): boolean {
  const { validTo, subjectAltName = '' } = new X509Certificate(certificate)
  const named = subjectAltName.split(', ').map((one) => one.replace(/^(DNS|IP Address):/, ''))
  return hosts.every((host) => named.includes(host)) && Date.parse(validTo) - now.getTime() > RENEW_BEFORE_DAYS * DAY_MS
}

const newKey = (): string => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string

/** X.509, version 3 (RFC 5280, section 4.1). */
export function selfSigned(key: KeyObject, hosts: readonly string[], now: Date): string {
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' })
  const name = sequence(setOf(sequence(objectId(COMMON_NAME), text(`Stridescope ${createHash('sha256').update(publicKey).digest('hex').slice(0, 8)}`))))
  const body = sequence(
    field(0, integer(Uint8Array.of(2)), { constructed: true }),
    integer(randomBytes(16)),
    ECDSA_WITH_SHA256,
    name,
    sequence(utcTime(new Date(now.getTime() - DAY_MS)), utcTime(new Date(now.getTime() + DAYS * DAY_MS))),
    name,
    new Uint8Array(publicKey),
    field(3, sequence(...extensions(hosts)), { constructed: true }),
  )
  const der = sequence(body, ECDSA_WITH_SHA256, bits(sign('sha256', body, key)))
  return `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`
}

function extensions(hosts: readonly string[]): Der[] {
  const critical = (id: string, value: Der) => sequence(objectId(id), boolean(true), octets(value))
  return [
    // An authority, or a tablet could not be told to trust it: of nothing below it, and of these hosts alone.
    critical(BASIC_CONSTRAINTS, sequence(boolean(true), integer(Uint8Array.of(0)))),
    critical(NAME_CONSTRAINTS, sequence(field(0, joinedDer(hosts.map((host) => sequence(isIP(host) === 0 ? field(2, Buffer.from(host)) : field(7, Uint8Array.from([...addressBytes(host), 255, 255, 255, 255]))))), { constructed: true }))),
    // Digital signature, and signing of certificates.
    critical(KEY_USAGE, flags(0b1000_0100, 2)),
    sequence(objectId(EXTENDED_KEY_USAGE), octets(sequence(objectId(SERVER)))),
    sequence(objectId(ALTERNATIVE_NAMES), octets(sequence(...hosts.map((host) => (isIP(host) === 0 ? field(2, Buffer.from(host)) : field(7, addressBytes(host))))))),
  ]
}

const joinedDer = (parts: readonly Der[]): Uint8Array => Buffer.concat(parts)

/** `192.168.1.20`: addresses of four parts only, which is what labs have. */
const addressBytes = (address: string): Uint8Array => Uint8Array.from(address.split('.').map(Number))
