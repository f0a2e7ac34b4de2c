package normbook.laboratory;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number as the page shows it; {@code figure} in {@code static/js/laboratory/page.js} writes it the same way. */
final class Figure {
    /** What rounding leaves of a zero. */
    private static final double NOTHING = 1e-12;

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Figure() {}

    /** Three decimals; below 0.01 and from 10,000 on a power of ten: 2.50 × 10⁻³. */
    static String of(double value) {
        double size = Math.abs(value);
        String sign = value < 0 ? "−" : "";
        if (size < NOTHING) return "0";
        if (size >= 0.01 && size < 10_000) return sign + fixed(size, 3);
        int exponent = (int) Math.floor(Math.log10(size));
        String mantissa = fixed(size / Math.pow(10, exponent), 2);
        if (mantissa.equals("10.00")) return sign + "1.00 × 10" + superscript(exponent + 1);
        return sign + mantissa + " × 10" + superscript(exponent);
    }

    /** Without the decimals that say nothing, for what a slider is set to. */
    static String fixed(double value, int digits) {
        return new BigDecimal(value)
                .setScale(digits, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('-', '−');
    }

    static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        Integer.toString(Math.abs(exponent)).chars().forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
        return text.toString();
    }
}
