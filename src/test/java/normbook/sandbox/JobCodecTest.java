package normbook.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import normbook.sandbox.Job.Carried;
import org.junit.jupiter.api.Test;

class JobCodecTest {

    @Test
    void aCarriedArgumentIsTheSameObjectOnTheOtherSide() throws IOException {
        Job job = read(calls(
                List.of(new double[] {1, 2}, 0.5),
                List.of(new Carried(0, 0), 0.25),
                List.of(new Carried(1, 0), 0.125)));
        List<List<Object>> calls = job.resolvedCalls();
        assertArrayEquals(new double[] {1, 2}, (double[]) calls.get(0).get(0));
        assertSame(calls.get(0).get(0), calls.get(1).get(0));
        assertSame(calls.get(0).get(0), calls.get(2).get(0));
        assertEquals(0.25, calls.get(1).get(1));
    }

    @Test
    void anArgumentIsCarriedOnlyFromAnEarlierCallAndToItsOwnType() {
        List<Object> own = List.of(new double[1], 0.5);
        assertThrows(IllegalArgumentException.class, () -> read(calls(List.of(new Carried(0, 0), 0.5))));
        assertThrows(IllegalArgumentException.class, () -> read(calls(own, List.of(new Carried(1, 0), 0.5))));
        assertThrows(IllegalArgumentException.class, () -> read(calls(own, List.of(new Carried(0, 1), 0.5))));
        assertThrows(IllegalArgumentException.class, () -> read(calls(own, List.of(new Carried(0, 2), 0.5))));
        assertThrows(IllegalArgumentException.class, () -> read(calls(own, List.of(new Carried(-2, 0), 0.5))));
    }

    @Test
    void aJobThatIsCutOffAnywhereIsNone() throws IOException {
        byte[] whole = bytes(calls(List.of(new double[] {1}, 0.5), List.of(new Carried(0, 0), 0.25)));
        JobCodec.read(ByteBuffer.wrap(whole));
        for (int length = 0; length < whole.length; length++) {
            ByteBuffer cut = ByteBuffer.wrap(whole, 0, length);
            assertThrows(MalformedFrameException.class, () -> JobCodec.read(cut));
        }
    }

    @SafeVarargs
    private static Job calls(List<Object>... calls) {
        return new Job("", "Solution", "run", List.of("double[]", "double"), "void", List.of(calls));
    }

    private static Job read(Job job) throws IOException {
        return JobCodec.read(ByteBuffer.wrap(bytes(job)));
    }

    private static byte[] bytes(Job job) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JobCodec.write(job).copyTo(out);
        return out.toByteArray();
    }
}
