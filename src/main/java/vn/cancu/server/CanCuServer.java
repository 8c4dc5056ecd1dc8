package vn.cancu.server;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.query.Catalogue;
import vn.cancu.query.SealedEngine;

/**
 * Serves one database: the SPARQL 1.1 Protocol's query operation at {@code /sparql}, the questions of the catalogue as
 * pages and files, {@code /health}. It only reads. The database can be changed for another while it runs.
 *
 * <pre>{@code
 * CanCuServer server = CanCuServer.builder().port(3030).data(() -> generation).build();
 * URI address = server.start();
 * …
 * server.switchTo(next);
 * server.stop();
 * }</pre>
 */
public final class CanCuServer {
    private static final int THREADS = 100;

    private final String host;
    private final int port;
    private final Optional<URI> endpoint;
    private final Optional<Supplier<StoreState>> store;
    private final Supplier<ServedGeneration> data;
    private final Optional<Catalogue> catalogue;
    private final ServerLimits limits;
    private final AccessLog log;
    private final Runnable onRestartNeeded;
    private final AtomicBoolean restartNeeded = new AtomicBoolean();
    private final QueryPool pool;

    private volatile URI address;
    private @Nullable FusekiServer fuseki;
    private @Nullable Generations generations;
    private @Nullable Thread preparing;

    private CanCuServer(Builder builder) {
        this.host = builder.host;
        this.port = builder.port;
        this.endpoint = builder.endpoint;
        this.store = builder.store;
        this.data = builder.data;
        this.catalogue = builder.catalogue;
        this.limits = builder.limits;
        this.log = new AccessLog(builder.log);
        this.onRestartNeeded = builder.onRestartNeeded;
        this.address = address(port);
        this.pool = new QueryPool(limits, this::needRestart);
    }

    private URI address(int listening) {
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + listening + "/");
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Opens the data and the port; returns when both are ready.
     *
     * @return the address of the first page
     * @throws UserError PORT_OCCUPIED, HOST_UNUSABLE, or those of the supplier of data
     */
    public synchronized URI start() {
        if (fuseki != null) {
            throw new IllegalStateException("started already");
        }
        SealedEngine.seal();
        // Half the time of a start is that of the database, half that of the questions and the web server.
        CompletableFuture<ServedGeneration> opening = CompletableFuture.supplyAsync(() -> bounded(data.get()));
        Generations lent = new Generations();
        boolean built = false;
        boolean started = false;
        try {
            FusekiServer server = build(lent);
            built = true;
            lent.switchTo(opened(opening));
            prepare(lent);
            server.start();
            fuseki = server;
            generations = lent;
            started = true;
            address = address(server.getHttpPort());
            return address;
        } catch (FusekiException e) {
            throw unusable(e);
        } finally {
            if (!started) {
                lent.close();
            }
            if (!built) {
                opening.thenAccept(unused -> unused.closer().run());
            }
        }
    }

    private static ServedGeneration opened(CompletableFuture<ServedGeneration> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw e;
        }
    }

    /** Counts what there is and reads the questions while the first readers come; nobody waits for it long. */
    private void prepare(Generations lent) {
        Optional<Generations.Lease> lease = lent.tryBorrow();
        lease.ifPresent(held -> {
            Thread thread = new Thread(
                    () -> {
                        try (held) {
                            held.generation().library().prepare();
                            questions().all();
                        } catch (RuntimeException e) {
                            log.fault("prepare", e);
                        }
                    },
                    "prepare");
            thread.setDaemon(true);
            thread.start();
            preparing = thread;
        });
    }

    private Catalogue questions() {
        return catalogue.orElseGet(Catalogue::bundled);
    }

    private String endpoint() {
        return endpoint.orElseGet(() -> address.resolve(Site.ENDPOINT)).toString();
    }

    private UserError unusable(FusekiException e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof BindException)) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof BindException && !message.contains("assign")) {
            return UserError.of(Code.PORT_OCCUPIED, Location.NONE, String.valueOf(port));
        }
        if (cause instanceof IOException || cause instanceof UnresolvedAddressException) {
            return UserError.of(Code.HOST_UNUSABLE, Location.NONE, host);
        }
        throw e;
    }

    /**
     * Serves another generation from the next request on. Requests under way end on the one before, which is closed
     * after the last of them.
     */
    public synchronized void switchTo(ServedGeneration next) {
        if (generations == null) {
            throw new IllegalStateException("not started");
        }
        generations.switchTo(bounded(next));
        prepare(generations);
        log.event("switched to generation " + next);
    }

    /** Takes no new requests, lets those under way end, closes port and data. Does nothing where it does not run. */
    public synchronized void stop() {
        if (fuseki == null || generations == null) {
            return;
        }
        try {
            fuseki.stop();
            if (preparing != null) {
                preparing.join(limits.drain().toMillis());
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } finally {
            generations.close();
            generations = null;
            fuseki = null;
        }
    }

    /** How many queries run just now. */
    int running() {
        return pool.running();
    }

    /** True once a query could not be stopped, or this process can no longer be trusted. */
    public boolean restartNeeded() {
        return restartNeeded.get();
    }

    private void needRestart() {
        if (restartNeeded.compareAndSet(false, true)) {
            log.event("restart needed");
            onRestartNeeded.run();
        }
    }

    /** Queries of the catalogue end in time too; Jena reads it from the dataset. */
    private ServedGeneration bounded(ServedGeneration generation) {
        generation
                .data()
                .getContext()
                .set(ARQ.queryTimeout, String.valueOf(limits.query().time().toMillis()));
        return generation;
    }

    private FusekiServer build(Generations generations) {
        ReadingRoom room = new ReadingRoom(generations, pool, limits.query().time());
        Health health = new Health(generations, pool, restartNeeded::get, store);
        Pages pages = new Pages(questions(), room, limits, this::endpoint).with("/health", health::get);
        Outbox outbox = new Outbox(limits.largeAnswers());
        Site site = new Site(pages.paths(), pages.folders(), this::endpoint, log, this::needRestart);
        // One operation and no other: no update, upload, graph store, patch, shacl; no modules, no administration.
        OperationRegistry operations = OperationRegistry.createEmpty();
        operations.register(Operation.Query, new SparqlEndpoint(generations, pool, limits.query(), site));
        FusekiServer server = FusekiServer.create(operations, ARQ.getContext())
                .fusekiModules(FusekiModules.empty())
                .port(port)
                .maxServerThreads(THREADS)
                // The data of each request comes from its generation; Fuseki needs one to dispatch at all.
                .add(
                        Site.ENDPOINT,
                        DataService.newBuilder(DatasetGraphFactory.empty())
                                .addEndpoint(Operation.Query)
                                .build())
                .build();
        harden(server.getJettyServer(), site, outbox);
        return server;
    }

    private void harden(Server jetty, Site site, Outbox outbox) {
        for (Connector connector : jetty.getConnectors()) {
            ServerConnector tcp = (ServerConnector) connector;
            tcp.setHost(host);
            tcp.setIdleTimeout(limits.idle().toMillis());
            tcp.addBean(new SlowClients(tcp.getScheduler(), limits.request(), limits.exchange()));
            HttpConfiguration http =
                    tcp.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
            http.setRequestHeaderSize(limits.headerBytes());
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
            // Requests that two readers could cut apart differently are refused.
            http.setHttpCompliance(HttpCompliance.STRICT);
            http.setRelativeRedirectAllowed(true);
        }
        BadRequests badRequests = new BadRequests();
        jetty.setErrorHandler(badRequests);
        Handler servlets = jetty.getHandler();
        if (servlets instanceof org.eclipse.jetty.ee10.servlet.ServletContextHandler context) {
            context.setErrorHandler(badRequests);
        }
        Handler front = new Front(servlets, site, outbox);
        Handler whole = new WholeBody(front, limits.bodyBytes(), limits.request());
        jetty.setHandler(new GracefulHandler(whole));
        jetty.setRequestLog(log);
        jetty.setStopTimeout(limits.drain().toMillis());
        jetty.addBean(new NetworkConnectionLimit(limits.connections(), jetty));
    }

    /** What a server is made of. */
    public static final class Builder {
        private String host = "127.0.0.1";
        private int port = 3030;
        private Optional<URI> endpoint = Optional.empty();
        private Optional<Supplier<StoreState>> store = Optional.empty();
        private Supplier<ServedGeneration> data = () -> {
            throw new IllegalStateException("no data");
        };
        private Optional<Catalogue> catalogue = Optional.empty();
        private ServerLimits limits = ServerLimits.standard();
        private Consumer<String> log = System.err::println;
        private Runnable onRestartNeeded = () -> {};

        private Builder() {}

        /** The address to listen at; {@code 127.0.0.1} where nothing else is said. */
        public Builder host(String address) {
            this.host = address;
            return this;
        }

        /** The port to listen at; 0 for any that is free. */
        public Builder port(int number) {
            this.port = number;
            return this;
        }

        /** The address by which those outside reach {@code /sparql}, where it is another than host and port say. */
        public Builder publicEndpoint(URI address) {
            this.endpoint = Optional.of(address);
            return this;
        }

        /** Tells how it is with the server that is asked, where the data lies in another. */
        public Builder store(Supplier<StoreState> state) {
            this.store = Optional.of(state);
            return this;
        }

        /** Opens what is served first; the server closes it. */
        public Builder data(Supplier<ServedGeneration> opened) {
            this.data = opened;
            return this;
        }

        /** The questions; those that ship with the program where nothing else is said. */
        public Builder catalogue(Catalogue questions) {
            this.catalogue = Optional.of(questions);
            return this;
        }

        /** {@link ServerLimits#standard()} where nothing else is said. */
        public Builder limits(ServerLimits bounds) {
            this.limits = bounds;
            return this;
        }

        /** Takes the lines of the log, each one JSON object; standard error where nothing else is said. */
        public Builder log(Consumer<String> lines) {
            this.log = lines;
            return this;
        }

        /**
         * Called once, on any thread, when only a new process helps: a query cannot be stopped, memory is gone. The
         * program then ends with exit code 75.
         */
        public Builder onRestartNeeded(Runnable action) {
            this.onRestartNeeded = action;
            return this;
        }

        public CanCuServer build() {
            return new CanCuServer(this);
        }
    }
}
