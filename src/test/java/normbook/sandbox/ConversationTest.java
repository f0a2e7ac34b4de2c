package normbook.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever bytes a worker sends, the server takes an answer or throws an IOException, and allocates no more than came. */
class ConversationTest {
    private static final Job JOB = new Job(
            "",
            "Solution",
            "run",
            List.of("double[][]", "int"),
            "double[][]",
            List.of(List.of(new double[][] {{1, 2}, {3}}, 1)));

    @Test
    void anHonestAnswerIsTaken() throws IOException {
        assertEquals(new Run.Finished(), listen(honestAnswer()));
    }

    @Test
    void anAnswerCutOffAnywhereIsNone() {
        byte[] answer = honestAnswer();
        for (int length = 0; length < answer.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(answer, length);
            assertThrows(IOException.class, () -> listen(cut));
        }
    }

    @Test
    void anAnswerWithAnyByteChangedDoesNoHarm() {
        Random random = new Random(20);
        for (int round = 0; round < 20_000; round++) {
            byte[] answer = honestAnswer();
            answer[random.nextInt(answer.length)] = (byte) random.nextInt();
            answer[random.nextInt(answer.length)] = (byte) random.nextInt();
            try {
                listen(answer);
            } catch (IOException e) {
                // the worker counts as dead
            }
        }
    }

    @Test
    void moreCallsThanAskedForAreRubbish() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Channel channel = new Channel(out, () -> {});
        channel.loaded();
        channel.returned(1, new double[0][], JOB.calls().get(0));
        channel.returned(1, new double[0][], JOB.calls().get(0));
        channel.finished(7);
        assertThrows(MalformedFrameException.class, () -> listen(out.toByteArray()));
    }

    @Test
    void fewerCallsThanAskedForAreNotFinished() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Channel channel = new Channel(out, () -> {});
        channel.loaded();
        channel.finished(7);
        assertThrows(MalformedFrameException.class, () -> listen(out.toByteArray()));
    }

    private static byte[] honestAnswer() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Channel channel = new Channel(out, () -> {});
        channel.loaded();
        channel.printed(new byte[] {65, 66});
        channel.returned(
                1, new double[][] {{1}, null, {Double.NaN}}, JOB.calls().get(0));
        channel.finished(7);
        return out.toByteArray();
    }

    private static Run.End listen(byte[] bytes) throws IOException {
        return new Conversation(JOB, () -> {}, () -> {}).listen(new ByteArrayInputStream(bytes));
    }
}
