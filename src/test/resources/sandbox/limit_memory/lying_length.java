class Solution {
    static class Liar implements CharSequence {
        private int asked;

        @Override
        public int length() {
            return asked++ == 0 ? 0 : 1 << 28;
        }

        @Override
        public char charAt(int i) {
            throw new IllegalStateException();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return this;
        }
    }

    static double run(double x) throws Throwable {
        Liar liar = new Liar();
        while (true) {
            try {
                new StringBuilder().append(liar, 0, 1 << 27);
            } catch (RuntimeException e) {
                x++;
            }
        }
    }
}
