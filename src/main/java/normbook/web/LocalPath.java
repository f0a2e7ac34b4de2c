package normbook.web;

/** A path on this server that a request asks to be sent back to; never another site. */
public final class LocalPath {
    private LocalPath() {}

    public static String orHome(String path) {
        boolean local = path != null
                && path.length() < 1000
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().allMatch(c -> c > ' ' && c < 127);
        return local ? path : "/";
    }
}
