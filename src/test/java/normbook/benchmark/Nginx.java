package normbook.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

/** nginx with one file to serve, set up as for speed: sendfile, no log, a process for each core. */
final class Nginx implements AutoCloseable {
    private final Process process;
    private final URI url;

    private Nginx(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** On the PATH or where Debian has it, which is not on everybody's. */
    static Optional<Path> find() {
        return Stream.of((System.getenv("PATH") + ":/usr/sbin:/usr/local/sbin").split(":"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Waits until it answers. */
    static Nginx serve(Path program, byte[] page) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("nginx");
        // Its workers are another user when root starts it.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.write(folder.resolve("page.html"), page);
        int port = freePort();
        Files.writeString(folder.resolve("nginx.conf"), configuration(folder, port));
        Process process = new ProcessBuilder(
                        program.toString(), "-p", folder.toString(), "-c", "nginx.conf", "-e", "error.log")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        Nginx nginx = new Nginx(process, URI.create("http://127.0.0.1:" + port + "/page.html"));
        while (!nginx.answers()) {
            if (!process.isAlive()) throw new IOException("nginx: " + Files.readString(folder.resolve("said")));
            process.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        return nginx;
    }

    URI url() {
        return url;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
    }

    private boolean answers() {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String configuration(Path folder, int port) {
        return """
                daemon off;
                worker_processes auto;
                pid nginx.pid;
                events { worker_connections 1024; }
                http {
                    access_log off;
                    sendfile on;
                    tcp_nopush on;
                    keepalive_requests 100000000;
                    open_file_cache max=10;
                    types { text/html html; }
                    charset utf-8;
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    server {
                        listen 127.0.0.1:PORT;
                        root FOLDER;
                    }
                }
                """.replace("PORT", "" + port).replace("FOLDER", folder.toString());
    }
}
