// Keeps the fault of one part of a page from taking the page with it.
import { Component, type ReactNode } from 'react'

interface PartBoundaryProps {
  children: ReactNode
  /** What is shown in place of a part that failed. */
  instead?: ReactNode
}

/** Shows something else in place of a part that failed, and says why in the console. React knows no other form of this than a class. */
export class PartBoundary extends Component<PartBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    console.error(error)
  }

  override render() {
    return this.state.failed ? (this.props.instead ?? null) : this.props.children
  }
}
