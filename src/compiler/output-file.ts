// What comes out: files as values. Only the plugin writes.

/** One file of the bundle: `path` below the site's root, `bytes` UTF-8. Bytes may be made only when they are read. */
export interface OutputFile {
  path: string
  bytes: Uint8Array<ArrayBuffer>
}

/** Gives a text as a file. */
export function textFile(path: string, text: string): OutputFile {
  return { path, bytes: new TextEncoder().encode(text) }
}
