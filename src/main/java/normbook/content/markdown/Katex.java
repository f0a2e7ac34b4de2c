package normbook.content.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.JavaScriptException;
import org.mozilla.javascript.ScriptableObject;

/**
 * KaTeX in a JavaScript interpreter without any access to Java: sets formulas to MathML on the server. Loaded at the
 * first formula; one formula at a time; what a formula may cost is counted, not timed.
 */
final class Katex {
    private static final int MAX_CACHED = 2000;
    private static final int MAX_TEX = 5000;
    private static final int MAX_STACK = 3000;
    private static final int STEPS_PER_COUNT = 100_000;
    private static final int MAX_COUNTS = 100;
    private static final String CALL =
            "(function (tex, display) { try { return 'ok' + katex.renderToString(tex, {output: 'mathml',"
                    + " displayMode: display, trust: false, strict: 'ignore', maxExpand: 200, maxSize: 50}); }"
                    + " catch (e) { if (e instanceof katex.ParseError) return 'no' + e.rawMessage; throw e; } })";

    /** Either the MathML or the reason why there is none. */
    record Result(String mathml, String error) {}

    private record Key(String tex, boolean display) {}

    private final Map<Key, Result> cache = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Result> eldest) {
            return size() > MAX_CACHED;
        }
    };
    private final BoundedContexts contexts = new BoundedContexts();
    private ScriptableObject scope;
    private Function renderToString;

    synchronized Result render(String tex, boolean display) {
        if (tex.length() > MAX_TEX) return new Result(null, "longer than " + MAX_TEX + " characters");
        Key key = new Key(tex, display);
        Result known = cache.get(key);
        if (known != null) return known;
        Result result = evaluate(tex, display);
        cache.put(key, result);
        return result;
    }

    private Result evaluate(String tex, boolean display) {
        try (Context context = contexts.open()) {
            if (scope == null) load(context);
            return call(context, tex, display);
        }
    }

    private Result call(Context context, String tex, boolean display) {
        try {
            contexts.counts = 0;
            String text = Context.toString(renderToString.call(context, scope, scope, new Object[] {tex, display}));
            boolean set = text.startsWith("ok");
            return new Result(set ? text.substring(2) : null, set ? null : text.substring(2));
        } catch (TooLong | StackOverflowError | EvaluatorException e) {
            return new Result(null, "too complex");
        } catch (EcmaError | JavaScriptException e) {
            return new Result(null, e.getMessage());
        }
    }

    private void load(Context context) {
        ScriptableObject fresh = context.initSafeStandardObjects();
        context.evaluateString(fresh, KatexSource.load(), "katex.js", 1, null);
        renderToString = (Function) context.evaluateString(fresh, CALL, "katex-call.js", 1, null);
        scope = fresh;
    }

    /** Thrown by the interpreter out of a formula that never ends; an error, so that no script can catch it. */
    private static final class TooLong extends Error {}

    private static final class BoundedContexts extends ContextFactory {
        private int counts;

        Context open() {
            counts = Integer.MIN_VALUE; // loading is ours and may take what it takes
            Context context = enterContext();
            context.setInterpretedMode(true);
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setMaximumInterpreterStackDepth(MAX_STACK);
            context.setInstructionObserverThreshold(STEPS_PER_COUNT);
            return context;
        }

        @Override
        protected void observeInstructionCount(Context context, int steps) {
            if (++counts > MAX_COUNTS) throw new TooLong();
        }
    }
}
