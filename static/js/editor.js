// CodeMirror: over a textarea, which keeps the text, so that a form that is sent without us still carries it; and in the
// cells of a notebook.
import { EditorState, Prec } from '@codemirror/state';
import {
  EditorView, keymap, lineNumbers, drawSelection, dropCursor, highlightActiveLine, highlightActiveLineGutter,
  highlightSpecialChars,
} from '@codemirror/view';
import { defaultKeymap, history, historyKeymap, indentLess, indentMore } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting, syntaxTree } from '@codemirror/language';
import {
  acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, closeCompletion, completionStatus,
  moveCompletionSelection, selectedCompletionIndex, startCompletion,
} from '@codemirror/autocomplete';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { java } from '@codemirror/lang-java';
import { classHighlighter } from '@lezer/highlight';

const INDENT = 4;
const COMPLETION_PAUSE = 250; // after the last key

const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--sheet)', fontSize: '.88rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', overflow: 'auto' },
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
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', fontSize: '.85rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '.2rem .6rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--wrong) 1px', textUnderlineOffset: '.25em' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline wavy var(--caution) 1px', textUnderlineOffset: '.25em' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--caution)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--wrong)' },
});

/** The editor of a workbench has its height, that of a cell grows with its text. */
const workbench = EditorView.theme({
  '.cm-scroller': { minHeight: '18rem', maxHeight: 'max(18rem, min(75vh, 100vh - 17rem))' },
});
/** A notebook shows the line it is in only while it is written in. */
const cell = EditorView.theme({
  '&:not(.cm-focused) .cm-activeLine, &:not(.cm-focused) .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-scroller': { overflowY: 'hidden' },
});

/** Tab goes to the next stop; with a selection it moves the lines. Escape and then Tab leaves the editor (CodeMirror's own). */
function tab(view) {
  const { state } = view;
  if (state.readOnly) return false;
  if (state.selection.ranges.some((range) => !range.empty)) return indentMore(view);
  view.dispatch(state.changeByRange((range) => {
    const line = state.doc.lineAt(range.head);
    const spaces = ' '.repeat(INDENT - ((range.head - line.from) % INDENT));
    return { changes: { from: range.head, insert: spaces }, range: range.map(state.changes({ from: range.head, insert: spaces }), 1) };
  }), { scrollIntoView: true, userEvent: 'input' });
  return true;
}

/** Behind a word or a dot Tab asks for what may follow. */
function complete(view) {
  if (completionStatus(view.state) === 'active') return choose(view);
  const { head, empty } = view.state.selection.main;
  if (!empty || !/[\w.]$/.test(view.state.sliceDoc(Math.max(0, head - 1), head))) return false;
  return startCompletion(view);
}

/** The first one where none is chosen yet. */
function choose(view) {
  if (selectedCompletionIndex(view.state) === null) moveCompletionSelection(true)(view);
  return acceptCompletion(view);
}

/** Enter ends a line, also while a list lies open that nobody has asked for; Escape leaves, also while one is on its way. */
function completing(ask) {
  let isAsked = false;
  const source = async (context) => {
    isAsked = context.explicit;
    if (!isAsked && !context.matchBefore(/(\.\w*|[A-Za-z_]\w+)$/)) return null;
    const inText = syntaxTree(context.state).resolveInner(context.pos, -1).name;
    if (!isAsked && /Comment|StringLiteral|TextBlock|CharacterLiteral/.test(inText)) return null;
    const answer = await ask(context.state.doc.toString(), context.pos, isAsked).catch(() => null);
    if (!answer || answer.names.length === 0 || context.aborted) return null;
    return { from: answer.from, options: answer.names.map((name) => ({ label: name })), validFor: /^\w*$/ };
  };
  return [
    Prec.highest(keymap.of([
      { key: 'Enter', run: (view) => isAsked && completionStatus(view.state) === 'active' && choose(view) },
      { key: 'Escape', run: (view) => completionStatus(view.state) === 'pending' && closeCompletion(view) && false },
    ])),
    autocompletion({
      override: [source], activateOnTyping: true, activateOnTypingDelay: COMPLETION_PAUSE, selectOnOpen: false, interactionDelay: 0,
      icons: false,
    }),
  ];
}

function common(label, phrases) {
  const nonce = document.querySelector('meta[name="csp-nonce"]')?.content;
  return [
    nonce ? EditorView.cspNonce.of(nonce) : [],
    EditorState.phrases.of(phrases),
    highlightActiveLine(), highlightSpecialChars(),
    history(), drawSelection(), dropCursor(), EditorState.tabSize.of(INDENT), indentUnit.of(' '.repeat(INDENT)),
    syntaxHighlighting(classHighlighter), theme,
    EditorView.contentAttributes.of({ 'aria-label': label, autocapitalize: 'off', tabindex: '0' }),
  ];
}

const JAVA = [
  lintGutter(), lineNumbers(), highlightActiveLineGutter(), indentOnInput(), bracketMatching(), closeBrackets(),
  highlightSelectionMatches(), java(), EditorView.contentAttributes.of({ spellcheck: 'false', lang: 'en' }),
];
const TEXT = [EditorView.lineWrapping, EditorView.contentAttributes.of({ spellcheck: 'true' })];

const KEYS = [...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...lintKeymap];

/** An editor in the place of a textarea, which keeps the text for the form. */
function over(textarea, onChange, extensions) {
  const place = document.createElement('div');
  place.className = 'editor';
  const keep = EditorView.updateListener.of((update) => {
    if (!update.docChanged) return;
    textarea.value = update.state.doc.toString();
    onChange(textarea.value);
  });
  const view = new EditorView({ parent: place, state: EditorState.create({ doc: textarea.value, extensions: [extensions, keep] }) });
  textarea.after(place);
  textarea.hidden = true;
  return handle(view);
}

/** A key that submits and does nothing else. */
function submitting(key, onSubmit) {
  const run = () => {
    onSubmit();
    return true;
  };
  return { key, run, preventDefault: true };
}

const INDENTING = { key: 'Tab', run: tab, shift: indentLess };

/** @param options label, phrases (CodeMirror's English words in the reader's language), onChange, onSubmit */
export function mountEditor(textarea, { label, phrases, onChange, onSubmit }) {
  textarea.required = false; // a hidden field cannot show what it misses
  return over(textarea, onChange, [
    common(label, phrases), JAVA, workbench,
    keymap.of([submitting('Mod-Enter', onSubmit), INDENTING, ...KEYS]),
  ]);
}

/**
 * The editor of a file of the course, over a textarea too.
 *
 * @param options label, phrases, java (whether it is a program), onChange, onSubmit
 */
export function mountSource(textarea, { label, phrases, java: program, onChange, onSubmit }) {
  return over(textarea, onChange, [
    common(label, phrases), workbench,
    program ? JAVA : [lintGutter(), lineNumbers(), highlightActiveLineGutter(), highlightSelectionMatches(), TEXT],
    keymap.of([submitting('Mod-s', onSubmit), ...(program ? [INDENTING] : []), ...KEYS]),
  ]);
}

/**
 * The editor of one cell.
 *
 * @param options doc, kind (code, markdown, raw), readOnly, label, phrases, keys (CodeMirror bindings that come first),
 *     completions (source, cursor, isAsked) → promise of from, names, or null, onChange(text, isOurs), onFocus
 */
export function mountCell(place, { doc, kind, readOnly, label, phrases, keys, completions, onChange, onFocus }) {
  const code = kind === 'code';
  const view = new EditorView({
    parent: place,
    state: EditorState.create({
      doc,
      extensions: [
        Prec.high(keymap.of(keys)),
        common(label, phrases), code ? JAVA : TEXT, cell,
        code ? completing(completions) : [],
        EditorState.readOnly.of(readOnly),
        keymap.of([
          ...(code ? [{ key: 'Tab', run: complete }] : []),
          INDENTING,
          ...KEYS,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.some((change) => change.isUserEvent('replaced'))) {
            onChange(update.state.doc.toString());
          }
          if (update.focusChanged && update.view.hasFocus) onFocus();
        }),
      ],
    }),
  });
  return handle(view);
}

function handle(view) {
  return {
    view,
    focus: () => view.focus(),
    text: () => view.state.doc.toString(),
    cursor: () => view.state.selection.main.head,
    destroy: () => view.destroy(),
    insert(text) {
      view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true });
      view.focus();
    },
    /** Below the lines that the cursor is in, never within what a file begins with; the cursor goes to `cursor` in it. */
    insertParagraph(text, cursor) {
      const { from, before, after } = paragraph(view.state.doc, view.state.selection.main.head);
      view.dispatch({
        changes: { from, insert: before + text + after },
        selection: { anchor: from + before.length + cursor },
        scrollIntoView: true,
      });
      view.focus();
    },
    replace: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    /** What came from elsewhere: the listener is not told. */
    receive: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, userEvent: 'replaced' }),
    goTo(line, column) {
      const at = position(view.state.doc, line, column);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    /** diagnostics: line, column (from 1), message, severity (error where none is said) */
    showDiagnostics: (diagnostics) =>
      view.dispatch(setDiagnostics(view.state, diagnostics.map((diagnostic) => range(view.state.doc, diagnostic)))),
  };
}

/** Where a paragraph can begin that is near: `from`, and the line ends that part it from what stands around it. */
function paragraph(doc, cursor) {
  const isBlank = (number) => number < 1 || number > doc.lines || doc.line(number).text.trim() === '';
  let line = doc.lineAt(cursor).number;
  const head = endOfHead(doc);
  if (line <= head) return { from: doc.line(head).to, before: '\n\n', after: isBlank(head + 1) ? '' : '\n' };
  if (isBlank(line)) {
    return { from: doc.line(line).to, before: isBlank(line - 1) ? '' : '\n', after: isBlank(line + 1) ? '' : '\n' };
  }
  while (!isBlank(line + 1)) line++;
  return { from: doc.line(line).to, before: '\n\n', after: '' };
}

/** The line that closes the front matter; 0 where there is none. */
function endOfHead(doc) {
  const mark = doc.line(1).text.trim();
  if (mark !== '+++' && mark !== '---') return 0;
  for (let number = 2; number <= doc.lines; number++) {
    if (doc.line(number).text.trim() === mark) return number;
  }
  return 0;
}

function position(doc, line, column) {
  const text = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(text.from + Math.max(column - 1, 0), text.to);
}

/** Without a column the whole line. */
function range(doc, { line, column, message, severity = 'error' }) {
  const from = position(doc, line, column ?? 1);
  const text = doc.lineAt(from);
  const word = column ? /^\w+/.exec(text.text.slice(from - text.from)) : [text.text];
  const to = Math.min(from + (word ? word[0].length : 1), text.to);
  // behind the end of a line (a missing semicolon) the last character carries the mark
  return { from: from === to ? Math.max(from - 1, text.from) : from, to, severity, message };
}
