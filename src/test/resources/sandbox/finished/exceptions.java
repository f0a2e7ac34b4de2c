class Solution {
    static class Own extends Exception implements AutoCloseable {
        Own(String message, Throwable cause) {
            super(message, cause);
        }

        @Override
        public void close() {}
    }

    static double run(double x) {
        try (Own own = new Own("a", null)) {
            throw new Own("b", own);
        } catch (Own e) {
            return e.getCause() instanceof Own && e.getMessage().equals("b") ? x : 0;
        } finally {
            x = 0;
        }
    }
}
