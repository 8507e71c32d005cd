import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/pages.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { loadLanguage } from './i18n';

async function start(): Promise<void> {
  await loadLanguage();
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
