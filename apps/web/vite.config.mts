import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    // The first that know light-dark().
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Small files as addresses of their own: the policy of the pages allows `data:` for images alone.
    assetsInlineLimit: 0,
    // Read by the test of the script budget.
    manifest: true,
  },
  // Pages under development, with hot reloading, on the API of a running service.
  server: { proxy: { '/v1': { target: 'http://localhost:3000', changeOrigin: true } } },
});
