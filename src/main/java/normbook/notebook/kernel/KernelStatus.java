package normbook.notebook.kernel;

/**
 * @param place in the queue, from 1; 0 where it is in none
 * @param session which process, counting from 1; 0 before the first
 */
public record KernelStatus(State state, int place, int session) {
    public enum State {
        /** Its process boots; nobody is before it. */
        STARTING,
        /** Waits for a process of another notebook's, or for its turn to run. */
        QUEUED,
        IDLE,
        BUSY,
        /** Ended by itself or because it had to be; the next run starts a new one. */
        DIED,
        /** Nothing was run for long; the next run starts a new one. */
        PUT_AWAY,
        CLOSED
    }
}
