package normbook.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Readers who ask for one page over and over, each over a connection that stays open. All in one thread that only counts
 * bytes, since it shares the processors with the servers it measures.
 */
final class PageLoad implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)\r\n");
    private static final int LONGEST_HEAD = 4_096;

    private final URI url;
    private final byte[] request;
    private final Selector selector = Selector.open();
    private final List<Connection> connections = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
    private long answers;

    PageLoad(URI url, int readers) throws IOException {
        this.url = url;
        this.request = ("GET " + url.getRawPath() + " HTTP/1.1\r\nHost: " + url.getAuthority()
                        + "\r\nAccept-Language: zh-TW\r\nAccept-Encoding: identity\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < readers; i++) connections.add(new Connection());
    }

    /** Pages a second, over this time. */
    double run(double seconds) throws IOException {
        long before = answers;
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            selector.select(1_000);
            for (SelectionKey key : selector.selectedKeys()) ((Connection) key.attachment()).read();
            selector.selectedKeys().clear();
        }
        return (answers - before) * 1e9 / (System.nanoTime() - start);
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) connection.socket.close();
        selector.close();
    }

    private final class Connection {
        private final SocketChannel socket;
        private final ByteBuffer question = ByteBuffer.wrap(request);
        private final byte[] head = new byte[LONGEST_HEAD];
        private int headBytes;
        /** Of the body, still to come; negative until the head has said it. */
        private long missing = -1;

        Connection() throws IOException {
            socket = SocketChannel.open(new InetSocketAddress(url.getHost(), url.getPort()));
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.configureBlocking(false);
            socket.register(selector, SelectionKey.OP_READ, this);
            ask();
        }

        void read() throws IOException {
            buffer.clear();
            if (socket.read(buffer) < 0) throw new IOException(url + " hung up");
            buffer.flip();
            if (missing < 0) readHead();
            if (missing < 0) return;
            missing -= buffer.remaining();
            if (missing < 0) throw new IOException(url + " answered with more than it said");
            if (missing > 0) return;
            answers++;
            missing = -1;
            headBytes = 0;
            ask();
        }

        private void readHead() throws IOException {
            while (buffer.hasRemaining() && !headIsWhole()) {
                if (headBytes == LONGEST_HEAD) throw new IOException(url + " answered with an endless head");
                head[headBytes++] = buffer.get();
            }
            if (headIsWhole()) missing = length(new String(head, 0, headBytes, StandardCharsets.ISO_8859_1));
        }

        private boolean headIsWhole() {
            return headBytes >= 4
                    && head[headBytes - 1] == '\n'
                    && head[headBytes - 2] == '\r'
                    && head[headBytes - 3] == '\n'
                    && head[headBytes - 4] == '\r';
        }

        private long length(String text) throws IOException {
            Matcher length = LENGTH.matcher(text);
            if (!text.startsWith("HTTP/1.1 200 ") || !length.find()) throw new IOException(url + " answered " + text);
            return Long.parseLong(length.group(1));
        }

        /** A few hundred bytes, which an empty socket takes at once. */
        private void ask() throws IOException {
            question.rewind();
            while (question.hasRemaining()) socket.write(question);
        }
    }
}
