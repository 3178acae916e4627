// A number drawn: a bar of its share of the largest. The figure stands beside it as text.

interface CountBarProps {
  count: number
  /** What fills the whole width. */
  most: number
}

/** Draws a count as a bar; nothing is said aloud, because the figure is there. */
export function CountBar({ count, most }: CountBarProps) {
  return (
    <svg className="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width={most === 0 ? 0 : Math.ceil((count / most) * 100)} height="4" />
    </svg>
  )
}
