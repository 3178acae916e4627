// SHA-256 as any runtime has it. A caller whose runtime has a quicker way brings it along in `Site`.

/** Gives the lower-case hex SHA-256 of bytes. */
export type Sha256 = (bytes: Uint8Array) => string | Promise<string>

export const sha256: Sha256 = async (bytes) => {
  // A copy, because the digest wants memory that is not shared, and types cannot tell.
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
