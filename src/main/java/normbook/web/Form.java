package normbook.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a posted form. Read strictly: bytes that are not UTF-8 are refused, not replaced. */
public final class Form {
    private static final String ATTRIBUTE = "normbook.form";
    /** A page repeats fields when it offers a form again, so a flood of tiny ones would cost many times its size. */
    private static final int MAX_FIELDS = 1000;

    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** @throws RequestException 400 or 415 when the body is not a form of UTF-8 text */
    public static Form of(Context ctx) {
        Form form = ctx.attribute(ATTRIBUTE);
        if (form == null) {
            if (!ctx.isFormUrlencoded()) throw new RequestException(415, "web.error.not-a-form");
            form = new Form(parse(ctx.bodyAsBytes()));
            ctx.attribute(ATTRIBUTE, form);
        }
        return form;
    }

    /** The first value of a field, or an empty text. */
    public String text(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    public List<String> texts(String name) {
        return fields.getOrDefault(name, List.of());
    }

    Map<String, List<String>> fields() {
        return fields;
    }

    private static Map<String, List<String>> parse(byte[] body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        String[] pairs = new String(body, StandardCharsets.ISO_8859_1).split("&");
        if (pairs.length > MAX_FIELDS) throw new RequestException(413, "web.error.too-many-fields", MAX_FIELDS);
        for (String pair : pairs) {
            if (pair.isEmpty()) continue;
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            fields.computeIfAbsent(decode(name), n -> new ArrayList<>()).add(decode(value));
        }
        return fields;
    }

    private static String decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(hexByte(encoded, i + 1));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int hexByte(String encoded, int start) {
        if (start + 2 > encoded.length()) throw new RequestException(400, "web.error.malformed-form");
        int high = Character.digit(encoded.charAt(start), 16);
        int low = Character.digit(encoded.charAt(start + 1), 16);
        if (high < 0 || low < 0) throw new RequestException(400, "web.error.malformed-form");
        return high * 16 + low;
    }

    /** @throws RequestException 400 when the bytes are not UTF-8 */
    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RequestException(400, "web.error.not-utf8");
        }
    }
}
