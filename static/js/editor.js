// CodeMirror over a textarea: the textarea keeps the text, so a form that is sent without us still carries it.
import { EditorState } from '@codemirror/state';
import {
  EditorView, keymap, lineNumbers, drawSelection, dropCursor, highlightActiveLine, highlightActiveLineGutter,
  highlightSpecialChars,
} from '@codemirror/view';
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { java } from '@codemirror/lang-java';
import { classHighlighter } from '@lezer/highlight';

const INDENT = 4;

const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--sheet)', fontSize: '.88rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', minHeight: '18rem', maxHeight: 'max(18rem, min(75vh, 100vh - 17rem))', overflow: 'auto' },
  '.cm-content': { padding: '.6rem 0', fontFamily: 'var(--mono)', caretColor: 'var(--ink)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection':
    { backgroundColor: 'color-mix(in srgb, var(--accent) 28%, transparent) !important' },
  '.cm-gutters': { backgroundColor: 'var(--sheet)', color: 'var(--muted)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--tint) 65%, transparent)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--accent)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--wrong-tint)' },
  '.cm-searchMatch': { backgroundColor: 'var(--caution-tint)', outline: '1px solid var(--caution)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--accent-tint)' },
  '.cm-panels': { backgroundColor: 'var(--tint)', color: 'var(--ink)', borderColor: 'var(--rule)' },
  '.cm-panel input, .cm-panel button': { font: 'inherit', color: 'var(--ink)', backgroundImage: 'none', backgroundColor: 'var(--sheet)', width: 'auto', padding: '.2rem .5rem' },
  '.cm-panel.cm-search label': { fontSize: 'inherit' },
  '.cm-tooltip': { backgroundColor: 'var(--sheet)', color: 'var(--ink)', border: '1px solid var(--rule)', fontFamily: 'var(--sans)' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--wrong) 1px', textUnderlineOffset: '.25em' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--wrong)' },
});

/** Tab goes to the next stop; with a selection it moves the lines. Escape and then Tab leaves the editor (CodeMirror's own). */
function tab(view) {
  const { state } = view;
  if (state.selection.ranges.some((range) => !range.empty)) return indentMore(view);
  view.dispatch(state.changeByRange((range) => {
    const line = state.doc.lineAt(range.head);
    const spaces = ' '.repeat(INDENT - ((range.head - line.from) % INDENT));
    return { changes: { from: range.head, insert: spaces }, range: range.map(state.changes({ from: range.head, insert: spaces }), 1) };
  }), { scrollIntoView: true, userEvent: 'input' });
  return true;
}

/** @param options label, phrases (CodeMirror's English words in the reader's language), onChange, onSubmit */
export function mountEditor(textarea, { label, phrases, onChange, onSubmit }) {
  const nonce = document.querySelector('meta[name="csp-nonce"]')?.content;
  const place = document.createElement('div');
  place.className = 'editor';
  const submit = () => {
    onSubmit();
    return true;
  };
  const view = new EditorView({
    parent: place,
    state: EditorState.create({
      doc: textarea.value,
      extensions: [
        nonce ? EditorView.cspNonce.of(nonce) : [],
        EditorState.phrases.of(phrases),
        lintGutter(), lineNumbers(), highlightActiveLineGutter(), highlightActiveLine(), highlightSpecialChars(),
        history(), drawSelection(), dropCursor(), EditorState.tabSize.of(INDENT), indentUnit.of(' '.repeat(INDENT)),
        indentOnInput(), bracketMatching(), closeBrackets(), highlightSelectionMatches(),
        java(), syntaxHighlighting(classHighlighter), theme,
        keymap.of([
          { key: 'Mod-Enter', run: submit, preventDefault: true },
          { key: 'Tab', run: tab, shift: indentLess },
          ...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...lintKeymap,
        ]),
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocapitalize: 'off', lang: 'en', tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          textarea.value = update.state.doc.toString();
          onChange(textarea.value);
        }),
      ],
    }),
  });
  textarea.after(place);
  textarea.hidden = true;
  textarea.required = false; // a hidden field cannot show what it misses
  return {
    focus: () => view.focus(),
    replace: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    goTo(line, column) {
      const at = position(view.state.doc, line, column);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    /** diagnostics: line, column (from 1), message */
    showDiagnostics: (diagnostics) =>
      view.dispatch(setDiagnostics(view.state, diagnostics.map((diagnostic) => range(view.state.doc, diagnostic)))),
  };
}

function position(doc, line, column) {
  const text = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(text.from + Math.max(column - 1, 0), text.to);
}

function range(doc, { line, column, message }) {
  const from = position(doc, line, column);
  const text = doc.lineAt(from);
  const word = /^\w+/.exec(text.text.slice(from - text.from));
  const to = Math.min(from + (word ? word[0].length : 1), text.to);
  // behind the end of a line (a missing semicolon) the last character carries the mark
  return { from: from === to ? Math.max(from - 1, text.from) : from, to, severity: 'error', message };
}
