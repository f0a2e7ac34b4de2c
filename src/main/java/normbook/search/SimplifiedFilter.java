package normbook.search;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Writes every Chinese character in its simplified form. This way round each character has one form, while a simplified
 * one may stand for several traditional ones; character by character, so that positions in the text stay true.
 */
final class SimplifiedFilter extends TokenFilter {
    private static final char UNKNOWN = 0;
    private static final char FIRST_IDEOGRAPH = '\u2E80';
    /** Asked once each: the dictionary makes lists. Two threads that ask at the same time write the same. */
    private static final char[] SIMPLIFIED = new char[Character.MAX_VALUE + 1];

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    SimplifiedFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) return false;
        char[] letters = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            if (letters[i] >= FIRST_IDEOGRAPH) letters[i] = simplified(letters[i]);
        }
        return true;
    }

    private static char simplified(char letter) {
        if (Character.isSurrogate(letter)) return letter;
        if (SIMPLIFIED[letter] == UNKNOWN) {
            List<String> forms = ZhConverterUtil.toSimple(letter);
            // The library answers null for a character it does not know.
            boolean one = forms != null && !forms.isEmpty() && forms.get(0).length() == 1;
            SIMPLIFIED[letter] = one ? forms.get(0).charAt(0) : letter;
        }
        return SIMPLIFIED[letter];
    }
}
