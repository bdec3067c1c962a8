import { createRoot } from 'react-dom/client';
import { currentLanguage } from '../shared/language.ts';
import '../shared/fonts.css';
import '../shared/tokens.css';
import '../shared/visuallyHidden.css';
import './base.css';
import { App } from './App.tsx';
import { loadEnglish } from './useText.ts';

if (currentLanguage() === 'en') await loadEnglish();
createRoot(document.getElementById('app')!).render(<App />);
