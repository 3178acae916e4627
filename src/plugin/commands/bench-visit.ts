// The bench of visits: archives built, served on loopback and read in a browser. It measures and judges nothing.
import { serveArchive } from './bench-archive.ts'
import { launchBrowser } from './bench-browser.ts'
import { bytesCells, bytesHeadings, measureBytes, type BytesMeasure } from './bench-bytes.ts'
import { measureNext, nextCells, nextHeadings, type NextMeasure } from './bench-next.ts'
import { measurePaint, paintCells, paintHeadings, type PaintMeasure } from './bench-paint.ts'

/** What visits to one archive cost. */
export interface VisitMeasure {
  bytes: BytesMeasure[]
  next: NextMeasure[]
  paint: PaintMeasure[]
}

/** Measures visits to an archive of the demo, and shows each table as soon as it is there. */
export async function measureVisits(
  root: string,
  issues: number,
  show: (cells: readonly string[]) => void,
): Promise<VisitMeasure> {
  const archive = await serveArchive(root, issues)
  try {
    const browser = await launchBrowser()
    try {
      const visited = { browser, root, archive, issues }
      const bytes = await measureBytes(visited)
      for (const cells of [bytesHeadings, ...bytes.map(bytesCells)]) show(cells)
      const next = await measureNext(visited)
      for (const cells of [nextHeadings, ...next.map(nextCells)]) show(cells)
      const paint = await measurePaint(visited)
      for (const cells of [paintHeadings, ...paint.map(paintCells)]) show(cells)
      return { bytes, next, paint }
    } finally {
      await browser.close()
    }
  } finally {
    await archive.close()
  }
}
