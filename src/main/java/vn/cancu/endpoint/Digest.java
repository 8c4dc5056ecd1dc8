package vn.cancu.endpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTTP Digest authentication of RFC 7616, with MD5 or SHA-256 and the quality of protection {@code auth}: one challenge
 * of a server, answered for as many requests as it takes. {@code java.net.http} has Basic alone, and Jena's answers one
 * request target only.
 */
final class Digest {
    private static final Pattern PARAMETER =
            Pattern.compile("([A-Za-z]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,\"]+))");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String realm;
    private final String nonce;
    private final Optional<String> opaque;
    /** As Java names it. */
    private final String algorithm;
    /** As the server named it. */
    private final Optional<String> named;

    private final boolean quality;
    private final String clientNonce;
    private final AtomicInteger count = new AtomicInteger();

    private Digest(Map<String, String> challenge, String algorithm, boolean quality, String clientNonce) {
        this.realm = challenge.getOrDefault("realm", "");
        this.nonce = challenge.getOrDefault("nonce", "");
        this.opaque = Optional.ofNullable(challenge.get("opaque"));
        this.named = Optional.ofNullable(challenge.get("algorithm"));
        this.algorithm = algorithm;
        this.quality = quality;
        this.clientNonce = clientNonce;
    }

    /**
     * A challenge that can be answered.
     *
     * @param header value of {@code WWW-Authenticate} that begins with {@code Digest}
     */
    static Optional<Digest> of(String header) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return of(header, HexFormat.of().formatHex(random));
    }

    /** @param clientNonce of our own, to be used for this challenge alone */
    static Optional<Digest> of(String header, String clientNonce) {
        Map<String, String> challenge = new HashMap<>();
        Matcher parameters = PARAMETER.matcher(header.substring("Digest".length()));
        while (parameters.find()) {
            String value =
                    parameters.group(2) != null ? parameters.group(2).replaceAll("\\\\(.)", "$1") : parameters.group(3);
            challenge.putIfAbsent(parameters.group(1).toLowerCase(Locale.ROOT), value);
        }
        String algorithm =
                switch (challenge.getOrDefault("algorithm", "MD5").toUpperCase(Locale.ROOT)) {
                    case "MD5" -> "MD5";
                    case "SHA-256" -> "SHA-256";
                    default -> "";
                };
        String offered = challenge.getOrDefault("qop", "");
        boolean quality = java.util.Arrays.asList(offered.split("[,\\s]+")).contains("auth");
        return algorithm.isEmpty() || !challenge.containsKey("nonce") || !(quality || offered.isEmpty())
                ? Optional.empty()
                : Optional.of(new Digest(challenge, algorithm, quality, clientNonce));
    }

    /**
     * The value of {@code Authorization} for one request.
     *
     * @param target path and query, as they are sent
     */
    String answer(Credentials credentials, String method, String target) {
        String counted = String.format("%08x", count.incrementAndGet());
        String secret = hash(credentials.user() + ":" + realm + ":" + credentials.password());
        String what = hash(method + ":" + target);
        String response = quality
                ? hash(String.join(":", secret, nonce, counted, clientNonce, "auth", what))
                : hash(String.join(":", secret, nonce, what));
        StringBuilder answer = new StringBuilder("Digest ")
                .append("username=")
                .append(quoted(credentials.user()))
                .append(", realm=")
                .append(quoted(realm))
                .append(", nonce=")
                .append(quoted(nonce))
                .append(", uri=")
                .append(quoted(target))
                .append(", response=")
                .append(quoted(response));
        named.ifPresent(name -> answer.append(", algorithm=").append(name));
        opaque.ifPresent(value -> answer.append(", opaque=").append(quoted(value)));
        if (quality) {
            answer.append(", qop=auth, nc=").append(counted).append(", cnonce=").append(quoted(clientNonce));
        }
        return answer.toString();
    }

    private String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5 and SHA-256", e);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replaceAll("[\\\\\"]", "\\\\$0") + '"';
    }
}
