import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * npm as a script for this very Node: npm.cmd could only be started through a shell.
 * @param {string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function npm(args) {
  const beside = dirname(process.execPath)
  const script = [
    process.env['npm_execpath'] ?? '',
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ].find((path) => basename(path) === 'npm-cli.js' && existsSync(path))
  return script ? { command: process.execPath, args: [script, ...args] } : { command: 'npm', args }
}

/** What the lock says, no script of any package run, and no warning about things that nobody can act on. */
export function npmInstallAsLocked() {
  return npm([
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--engine-strict=false',
    '--loglevel=error',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
  ])
}

export const npmHint =
  'see whether npm reaches its registry (npm ping), or set your proxy (npm config set https-proxy …), then run this again'
