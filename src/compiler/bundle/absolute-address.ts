// Absolute addresses, which exist only where the site's own address is known.

/** Gives a path of the site as an absolute address, or null where the site's address is not known. */
export function absoluteAddress(siteUrl: string | null, path: string): string | null {
  return siteUrl === null ? null : siteUrl + path.slice(1)
}

/** Gives `{ [name]: address }`, or nothing where the site's address is not known. */
export function addressField<Name extends string>(
  name: Name,
  siteUrl: string | null,
  path: string,
): { [Key in Name]?: string } {
  const field: { [Key in Name]?: string } = {}
  const address = absoluteAddress(siteUrl, path)
  if (address !== null) field[name] = address
  return field
}
