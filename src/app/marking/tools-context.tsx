// What a reader can do with what is read comes when there is a reader: one script for all of it, and its place is kept until then.
import { createContext, startTransition, use, useEffect, useState, type ReactNode } from 'react'
import { atFirstSign } from '#app/first-sign.ts'
import type * as tools from './tools.tsx'

const ToolsContext = createContext<typeof tools | null>(null)

/** The tools; null until they have come. */
export const useTools = (): typeof tools | null => use(ToolsContext)

/** Provides the tools to all within, and what stands once in every page. */
export function ToolsProvider({ children }: { children: ReactNode }) {
  const [tools, setTools] = useState<ReturnType<typeof useTools>>(null)
  useEffect(
    () =>
      atFirstSign(
        () =>
          void import('./tools.tsx').then(
            (loaded) => startTransition(() => setTools(loaded)),
            (error: unknown) => console.error(error), // the page stays readable
          ),
      ),
    [],
  )
  return (
    <ToolsContext value={tools}>
      {children}
      {tools !== null && <tools.Standing />}
    </ToolsContext>
  )
}
