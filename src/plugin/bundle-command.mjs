// Bundles one command into a folder: `node bundle-command.mjs ROOT NAME SOURCE FOLDER`, started by load-command.mjs.
// A process of its own, because the bundler keeps 300 MB until its process ends, and a build of many issues has use for them.
import { join } from 'node:path'
import { build } from 'vite'

const [, , root, name, source, outDir] = process.argv
try {
  // The other commands would take longer than this one's own code.
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    // As package.json says. Left to Vite each import would be looked up there anew, in script.
    resolve: { alias: [{ find: /^#/, replacement: join(root, 'src/') }] },
    ssr: { noExternal: true, external: ['vite', '@vitejs/plugin-react', 'playwright'] },
    build: {
      ssr: true,
      outDir,
      copyPublicDir: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { [name]: source },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
} catch ({ message, code }) {
  process.send({ message, code })
  process.exitCode = 1
}
