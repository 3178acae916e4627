// The way back from an address: what a host does before it looks for a file.

/** Gives a path decoded, or null where a percent sign in it stands for nothing. */
export function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
