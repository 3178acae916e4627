// How reading content can fail: views say each in its own words, and only one of them means that an address leads nowhere.

/** The archive holds no such shard. */
export class MissingShard extends Error {
  override name = 'MissingShard'
}

/** A shard arrived that is not what the archive says it is. */
export class DamagedShard extends Error {
  override name = 'DamagedShard'
}

/** The site could not be reached, or answered with a fault; `timedOut` says it took too long. */
export class UnreachableShard extends Error {
  override name = 'UnreachableShard'
  readonly timedOut: boolean
  constructor(message: string, timedOut: boolean, options?: ErrorOptions) {
    super(message, options)
    this.timedOut = timedOut
  }
}
