import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * Two entries: candidates load `index.html`, staff `staff.html`, so that a candidate's browser never
 * fetches the staff application. In development the API and the sockets are the server's own.
 */
export default defineConfig({
  root: 'client',
  publicDir: 'shared/public',
  plugins: [react(), staffPages()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    sourcemap: false,
    modulePreload: {
      // What a candidate fetches later leans on little that is not there already; lists of it would lengthen the first download.
      resolveDependencies: (_file, needed, { hostId }) =>
        /^assets\/(candidate|signIn|fetchSebPart|ItemForm|RichTextView)-/.test(hostId) ? [] : needed,
    },
    rolldownOptions: {
      input: { candidate: 'client/index.html', staff: 'client/staff.html' },
    },
  },
  optimizeDeps: { entries: ['index.html', 'staff.html'] },
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:4000',
      '/socket.io': { target: 'ws://127.0.0.1:4000', ws: true },
    },
  },
  test: {
    root: '.',
    include: ['{psychometrics,itembank,server,client,tests}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/postgresBroker.ts'],
    setupFiles: ['tests/support/sameCases.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});

/** In development, as the server does: every page under /staff is `staff.html`; the sources there are not pages. */
function staffPages(): Plugin {
  return {
    name: 'staff-pages',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        const isPage = request.headers.accept?.includes('text/html') === true;
        if (isPage && /^\/staff([/?]|$)/.test(request.url ?? '')) request.url = '/staff.html';
        next();
      });
    },
  };
}
