// Faults that are the builder's to mend (a setting, a folder, a refused source): told in one message, never as a stack trace.

/** A fault whose message says all there is to say. */
export class BuildFault extends Error {
  override readonly name = 'Kandu'

  constructor(message: string) {
    super(message)
    // Vite prints the stack of what a build throws; this fault has none that would help.
    this.stack = `${this.name}: ${message}`
  }
}
