package vn.cancu.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Diagnostic;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.endpoint.Address;
import vn.cancu.endpoint.Credentials;
import vn.cancu.endpoint.Endpoint;
import vn.cancu.endpoint.Peer;
import vn.cancu.endpoint.Published;
import vn.cancu.endpoint.QueryService;
import vn.cancu.endpoint.Retries;
import vn.cancu.query.QueryLimits;
import vn.cancu.server.ServedGeneration;
import vn.cancu.server.StoreState;
import vn.cancu.store.Shelf;

/** What was published to another server, and each edition that is published while it is served. */
final class ServedEndpoint implements Served {
    private static final long LOOK_EVERY = Duration.ofSeconds(10).toNanos();
    /** An edition that could not be opened takes long to read once more. */
    private static final long AGAIN = Duration.ofMinutes(10).toNanos();

    /** What is the same ten seconds later. */
    private static final Set<Code> LASTING = Set.of(Code.INDEXES_NOT_WRITTEN, Code.ENDPOINT_DIFFERS, Code.ENDPOINT_CUT);

    private final QueryService service;
    private final Console console;
    /** Where the indexes of what was served are kept. */
    private final Optional<Shelf> shelf;

    private volatile StoreState state = StoreState.OK;
    private @Nullable Endpoint served;
    private long looked;
    private boolean reported;
    /** Content of the edition that could not be opened last, for a reason that lasts. */
    private String refused = "";

    private long refusedAt;

    ServedEndpoint(URI address, Credentials credentials, Console console) {
        if (!credentials.isEmpty() && Address.isOpen(address)) {
            console.tell(Diagnostic.of(Code.CREDENTIALS_IN_THE_OPEN, Location.NONE, address));
        }
        Duration time = QueryLimits.PUBLIC.time();
        this.service = new QueryService(new Peer(credentials, Retries.ONCE, time), address, time);
        this.console = console;
        Path folder = Shelf.folder(System.getenv());
        this.shelf = Shelf.at(folder);
        if (shelf.isEmpty()) {
            console.tell(Diagnostic.of(Code.INDEXES_NOT_KEPT, Location.of(folder.toString())));
        }
    }

    @Override
    public ServedGeneration first() {
        return open();
    }

    private ServedGeneration open() {
        Endpoint endpoint = Endpoint.open(service, shelf, new Endpoint.Progress() {
            @Override
            public void at(int done, int total) {
                console.progress(console.words("serve.reading", Integer.toString(done), Integer.toString(total)));
            }

            @Override
            public void within(long done, long total) {
                console.progress(console.words("serve.reading.large", Long.toString(done), Long.toString(total)));
            }

            @Override
            public void tell(Diagnostic warning) {
                console.tell(warning);
            }
        });
        console.progress("");
        served = endpoint;
        state = StoreState.OK;
        looked = System.nanoTime();
        return ServedGeneration.of(endpoint);
    }

    @Override
    public Optional<ServedGeneration> next() {
        Endpoint endpoint = served;
        if (endpoint == null || System.nanoTime() - looked < LOOK_EVERY) {
            return Optional.empty();
        }
        looked = System.nanoTime();
        String tried = "";
        try {
            Optional<Published.Edition> now = endpoint.now();
            if (now.isEmpty()) {
                state = StoreState.CHANGING;
                return Optional.empty();
            }
            if (now.get().content().equals(endpoint.edition().content())) {
                state = StoreState.OK;
                reported = false;
                return Optional.empty();
            }
            state = StoreState.CHANGING;
            tried = now.get().content();
            if (tried.equals(refused) && System.nanoTime() - refusedAt < AGAIN) {
                return Optional.empty();
            }
            ServedGeneration next = open();
            reported = false;
            return Optional.of(next);
        } catch (UserError unusable) {
            if (LASTING.contains(unusable.diagnostic().code())) {
                refused = tried;
                refusedAt = System.nanoTime();
            } else {
                state = StoreState.UNREACHABLE;
            }
            if (!reported) {
                console.tell(unusable.diagnostic());
                reported = true;
            }
            return Optional.empty();
        }
    }

    @Override
    public Optional<Supplier<StoreState>> state() {
        return Optional.of(() -> state);
    }
}
