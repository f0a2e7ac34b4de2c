// Notebooks: the list, where a file can be brought in, and a notebook itself.
import { importing } from './notebook/import.js';

const form = document.querySelector('form[data-import]');
if (form) importing(form);
if (document.querySelector('main.notebook:not([data-hidden])')) await import('./notebook/page.js');
