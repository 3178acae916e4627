// The way back from an address: what a host does before it looks for a file.

/** Gives a path decoded, or null where a percent sign in it stands for nothing. Hosts decode before they split: `AI%2F芯片` is a folder in a folder. */
export function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
