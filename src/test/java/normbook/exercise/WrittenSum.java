package normbook.exercise;

/** Reads a line that the page shows, {@code σ²[0] = ((1 − 2)² + (3 − 2)²) / 2 = 1}, and works it out as a person would. */
final class WrittenSum {
    private final String text;
    private int at;

    private WrittenSum(String text) {
        this.text = text.replace(" ", "");
    }

    /** What stands behind the last equals sign. */
    static double result(String line) {
        return number(line.substring(Math.max(line.lastIndexOf('='), line.lastIndexOf('≈')) + 1));
    }

    static boolean isRounded(String line) {
        return line.contains("≈");
    }

    /** What stands between the two equals signs comes to. */
    static double workedOut(String line) {
        int end = Math.max(line.lastIndexOf('='), line.lastIndexOf('≈'));
        WrittenSum sum = new WrittenSum(line.substring(line.indexOf('=') + 1, end));
        double value = sum.sum();
        if (sum.at != sum.text.length()) throw new IllegalArgumentException(line + " is odd at " + sum.rest());
        return value;
    }

    static double largest(String line) {
        double largest = 0;
        for (String number : line.replaceAll("\\[\\d+]", "").split("[^\\d.]+")) {
            if (number.matches("\\d+(\\.\\d+)?")) largest = Math.max(largest, Double.parseDouble(number));
        }
        return largest;
    }

    private double sum() {
        double value = product();
        while (at < text.length() && "+−".indexOf(text.charAt(at)) >= 0) {
            value = text.charAt(at++) == '+' ? value + product() : value - product();
        }
        return value;
    }

    private double product() {
        double value = power();
        while (at < text.length() && "·/".indexOf(text.charAt(at)) >= 0) {
            value = text.charAt(at++) == '·' ? value * power() : value / power();
        }
        return value;
    }

    private double power() {
        double value = atom();
        if (at < text.length() && text.charAt(at) == '²') {
            at++;
            return value * value;
        }
        return value;
    }

    private double atom() {
        if (take('√')) return Math.sqrt(atom());
        if (take('(')) {
            double inside = sum();
            if (!take(')')) throw new IllegalArgumentException("no bracket closes before " + rest());
            return inside;
        }
        int from = at;
        if (at < text.length() && text.charAt(at) == '−') at++;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) at++;
        return number(text.substring(from, at));
    }

    private boolean take(char symbol) {
        boolean there = at < text.length() && text.charAt(at) == symbol;
        if (there) at++;
        return there;
    }

    private String rest() {
        return text.substring(at);
    }

    private static double number(String written) {
        return Double.parseDouble(written.strip().replace('−', '-'));
    }
}
