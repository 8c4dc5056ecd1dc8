package vn.cancu.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * Another server, spoken to over HTTP. Faults that may pass (no connection, 429, 500, 502, 503, 504) are met by asking
 * again; credentials go to the configured server only: it is not followed to another host, nor from HTTPS to HTTP. Any
 * number of threads may use it.
 */
public final class Peer {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofSeconds(60);
    private static final int REDIRECTS = 5;
    private static final int UNAUTHORIZED = 401;
    private static final int REASON = 200;
    private static final int READ_OF_FAULT = 4_096;
    private static final int READ_OF_SUCCESS = 1 << 16;
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);
    private static final Set<Integer> REDIRECTING = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> REDIRECTING_ALL = Set.of(307, 308);

    private final HttpClient client;
    private final Credentials credentials;
    private final Retries retries;
    private final Duration time;
    /** The challenge that the server answered last; Basic where the credentials are sent as they are. */
    private volatile @Nullable Digest digest;

    private volatile boolean basic;

    /**
     * @param time for one request, from sending it to the first byte of its answer
     */
    public Peer(Credentials credentials, Retries retries, Duration time) {
        this(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT)
                        .build(),
                credentials,
                retries,
                time);
    }

    private Peer(HttpClient client, Credentials credentials, Retries retries, Duration time) {
        this.client = client;
        this.credentials = credentials;
        this.retries = retries;
        this.time = time;
    }

    /** The same for long work. */
    Peer patient(Duration longer) {
        return new Peer(client, credentials, Retries.PATIENT, longer);
    }

    /** The same for what is not worth waiting for. */
    Peer impatient() {
        return new Peer(client, credentials, Retries.NONE, SHORT);
    }

    /**
     * A request.
     *
     * @param body that can be sent again
     */
    record Call(String method, URI address, Map<String, String> headers, BodyPublisher body) {
        static Call get(URI address, String accept) {
            return new Call("GET", address, Map.of("Accept", accept), HttpRequest.BodyPublishers.noBody());
        }
    }

    /**
     * An answer, to be closed.
     *
     * @param status never one of those that {@link Peer} deals with
     */
    record Answer(int status, HttpHeaders headers, InputStream body, URI address) implements AutoCloseable {
        boolean succeeded() {
            return status / 100 == 2;
        }

        /** Leaves nothing on the connection, so that the next request can have it, where there was little. */
        void pass() {
            try {
                body.readNBytes(READ_OF_SUCCESS);
            } catch (IOException end) {
                // That it was done was said before.
            }
        }

        /** What the server's own clock says, by which all who speak to it can go; ours where it does not tell. */
        Instant time() {
            return headers.firstValue("Date").flatMap(Answer::instant).orElseGet(Instant::now);
        }

        private static Optional<Instant> instant(String date) {
            try {
                return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
            } catch (DateTimeException notOne) {
                return Optional.empty();
            }
        }

        @Override
        public void close() {
            try {
                body.close();
            } catch (IOException gone) {
                // Nothing more was wanted of it.
            }
        }

        /** What it means for the user that it did not succeed. */
        UserError fault() {
            URI where = Address.withoutQuery(address);
            return switch (status) {
                case 401 -> UserError.of(Code.ENDPOINT_UNAUTHORIZED, Location.NONE, where);
                case 403 -> UserError.of(Code.ENDPOINT_FORBIDDEN, Location.NONE, where);
                case 404, 410 -> UserError.of(Code.ENDPOINT_NOT_FOUND, Location.NONE, where);
                case 405, 501 -> UserError.of(Code.ENDPOINT_METHOD, Location.NONE, where);
                default -> UserError.of(Code.ENDPOINT_FAILED, Location.NONE, where, status, reason());
            };
        }

        /** Whether a {@link #fault} is that the server wanted to be asked in another form, or gives another. */
        static boolean isOtherwiseAsked(UserError fault) {
            // The status that fault() has written there.
            return fault.diagnostic().code() == Code.ENDPOINT_FAILED
                    && fault.diagnostic().arguments().get(1).matches("400|406|415");
        }

        /** The first words of its body. */
        private String reason() {
            try {
                ByteArrayOutputStream first = new ByteArrayOutputStream();
                first.write(body.readNBytes(READ_OF_FAULT));
                String words = first.toString(StandardCharsets.UTF_8)
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("[\\p{Cntrl}\\s]+", " ")
                        .strip();
                return words.length() > REASON ? words.substring(0, REASON) + "…" : words;
            } catch (IOException cut) {
                return "";
            }
        }
    }

    /**
     * Sends a request until it is answered.
     *
     * @throws UserError ENDPOINT_UNREACHABLE, ENDPOINT_TIMEOUT, ENDPOINT_CERTIFICATE, ENDPOINT_REDIRECTS,
     *     ENDPOINT_UNAUTHORIZED; ENDPOINT_FAILED where the server's fault does not pass
     */
    Answer send(Call call) {
        for (int tried = 0; ; tried++) {
            Answer answer;
            try {
                answer = followed(call);
            } catch (IOException e) {
                UserError fault = fault(call.address(), e);
                if (tried >= retries.most() || fault.diagnostic().code() == Code.ENDPOINT_CERTIFICATE) {
                    throw fault;
                }
                pause(retries.before(tried));
                continue;
            }
            if (!PASSING.contains(answer.status())) {
                return answer;
            }
            try (answer) {
                if (tried >= retries.most()) {
                    throw answer.fault();
                }
                Duration asked = retryAfter(answer.headers());
                Duration own = retries.before(tried);
                pause(asked.compareTo(own) > 0 && retries.most() > 1 ? asked : own);
            }
        }
    }

    private Answer followed(Call first) throws IOException {
        Call call = first;
        for (int i = 0; i <= REDIRECTS; i++) {
            Answer answer = authorized(call);
            if (!REDIRECTING.contains(answer.status())) {
                return answer;
            }
            try (answer) {
                URI next = answer.headers()
                        .firstValue("Location")
                        .flatMap(location -> resolved(answer.address(), location))
                        .filter(location -> Address.sameServer(first.address(), location))
                        .filter(location -> REDIRECTING_ALL.contains(answer.status())
                                || first.method().equals("GET"))
                        .orElseThrow(() -> redirects(answer));
                call = new Call(call.method(), next, call.headers(), call.body());
            }
        }
        throw UserError.of(Code.ENDPOINT_REDIRECTS, Location.NONE, first.address(), call.address());
    }

    private static UserError redirects(Answer answer) {
        return UserError.of(
                Code.ENDPOINT_REDIRECTS,
                Location.NONE,
                answer.address(),
                answer.headers().firstValue("Location").orElse(""));
    }

    private static Optional<URI> resolved(URI from, String location) {
        try {
            return Optional.of(from.resolve(location));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** Answers one challenge; a second one means that the server does not know the credentials. */
    private Answer authorized(Call call) throws IOException {
        // Of several first requests at once each is challenged, whichever was answered first.
        boolean given = basic;
        Answer answer = once(call);
        if (answer.status() != UNAUTHORIZED || !credentials.isPassword()) {
            return answer;
        }
        List<String> challenges = answer.headers().allValues("WWW-Authenticate");
        Optional<Digest> offered = with("digest", challenges)
                .flatMap(header -> Digest.of(header).stream())
                .findFirst();
        if (offered.isPresent()) {
            digest = offered.get();
        } else if (with("basic", challenges).findAny().isPresent() && !given) {
            basic = true;
        } else {
            return answer;
        }
        answer.close();
        return once(call);
    }

    private static Stream<String> with(String scheme, List<String> challenges) {
        return challenges.stream().map(String::strip).filter(header -> header.toLowerCase(Locale.ROOT)
                .startsWith(scheme));
    }

    private Answer once(Call call) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(call.address()).timeout(time).method(call.method(), call.body());
        call.headers().forEach(request::header);
        authorization(call).ifPresent(value -> request.header("Authorization", value));
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            return new Answer(response.statusCode(), response.headers(), response.body(), call.address());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", told);
        }
    }

    private Optional<String> authorization(Call call) {
        Digest challenge = digest;
        if (credentials.isToken()) {
            return Optional.of("Bearer " + credentials.token());
        }
        if (challenge != null) {
            URI address = call.address();
            String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
            String target = address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
            return Optional.of(challenge.answer(credentials, call.method(), target));
        }
        return basic
                ? Optional.of("Basic "
                        + Base64.getEncoder()
                                .encodeToString((credentials.user() + ":" + credentials.password())
                                        .getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    private static UserError fault(URI asked, IOException e) {
        URI address = Address.withoutQuery(asked);
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return UserError.of(Code.ENDPOINT_CERTIFICATE, Location.NONE, address, cause.getMessage());
            }
            if (cause instanceof UnresolvedAddressException) {
                return UserError.of(Code.ENDPOINT_UNREACHABLE, Location.NONE, address, address.getHost());
            }
        }
        if (e instanceof HttpTimeoutException) {
            return UserError.of(Code.ENDPOINT_TIMEOUT, Location.NONE, address);
        }
        String message = e instanceof ConnectException || e.getMessage() == null
                ? address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort())
                : e.getMessage();
        return UserError.of(Code.ENDPOINT_UNREACHABLE, Location.NONE, address, message);
    }

    private static Duration retryAfter(HttpHeaders headers) {
        Duration asked = headers.firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
        return asked.compareTo(LONGEST_RETRY_AFTER) < 0 ? asked : LONGEST_RETRY_AFTER;
    }

    /** @throws UserError SERVER_BUSY where the thread is told to end meanwhile */
    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw UserError.of(Code.SERVER_BUSY, Location.NONE);
        }
    }
}
